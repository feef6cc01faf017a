import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("URSSAF takes the end of the period that was verified for the day at which a firm has paid", () => {
  assert.equal(valuesOf("urssaf", "\n  Période vérifiée : jusqu'au 31/08/2026\n").situationOn, "2026-08-31");
  assert.equal(valuesOf("urssaf", "\n  Déclarations et paiements au    31/08/2026\n").situationOn, "2026-08-31");
});

Deno.test("URSSAF reads a code of one figure below the sentence that ends with its name", () => {
  const letter = "\n  Elle porte le\n  code de sécurité suivant :\n\n                    LFTHJQESBQLKCU7\n";
  assert.equal(valuesOf("urssaf", letter).securityCode, "LFTHJQESBQLKCU7");
});
