import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const note = (below: string) => `
  18 Réserves et observations du transporteur
  ${below}
`;

Deno.test("isMisreadLabel() tells a label in a second language by its likeness, whatever engines made of its letters", () => {
  assert.equal(valuesOf("cmr", note("Vorbehahe und Berernget der Frachtührer")).reservations, undefined);
});

Deno.test("isMisreadLabel() leaves what somebody wrote", () => {
  assert.equal(valuesOf("cmr", note("Vitrage fendu sur deux palettes")).reservations, "Vitrage fendu sur deux palettes");
});

Deno.test("withoutMisreadLabel() leaves what somebody wrote below such a label", () => {
  const said = valuesOf("cmr", note("Vorbehahe und Berernget der Frachtührer\n  Rouille sur 2 couronnes")).reservations;
  assert.equal(said, "Rouille sur 2 couronnes");
});
