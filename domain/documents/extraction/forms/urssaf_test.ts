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

Deno.test("extractFields() finds a code below the sentence that ends with its name, and a headcount beside a label of two lines", () => {
  const letter = `
  L'authenticité de ce document est vérifiable sur le site www.urssaf.fr à l'aide du code de sécurité suivant :


                                   DCYWDDSEABKX353
`;
  assert.equal(valuesOf("urssaf", letter).securityCode, "DCYWDDSEABKX353");
});

Deno.test("URSSAF takes the region of the office below its emblem for no firm", () => {
  const letter = `
  Urssaf                              CITERNES DE LA VALLÉE DE SEINE
  Île-de-France                       ZI de Vaux-le-Pénil
  61 rue Foch                         77000 VAUX-LE-PÉNIL
  93518 Montreuil cedex
`;
  assert.equal(valuesOf("urssaf", letter).holder, "CITERNES DE LA VALLÉE DE SEINE");
});
