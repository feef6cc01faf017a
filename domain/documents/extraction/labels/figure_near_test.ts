import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("hasFigureNear() leaves a remark that speaks of loading in its box", () => {
  const { reservations } = valuesOf(
    "cmr",
    `
  Réserves du transporteur au chargement
  Chargement effectué hors présence du conducteur
`,
  );
  assert.equal(reservations, "Chargement effectué hors présence du conducteur");
});

Deno.test("hasFigureNear() finds the day behind a town below its label", () => {
  assert.equal(valuesOf("cmr", "\n  Lettre de voiture émise\n  Ludwigshafen, 05-10-2026 14:22\n").issuedOn, "2026-10-05");
});
