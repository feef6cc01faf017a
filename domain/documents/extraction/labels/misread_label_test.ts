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
