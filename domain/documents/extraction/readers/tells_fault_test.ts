import assert from "node:assert/strict";
import { tellsFault } from "./tells_fault.ts";

Deno.test("tellsFault() knows what people write of damaged goods, in three languages", () => {
  const remarks = [
    "2 sacs déchirés",
    "HOUSSES DECHIREES SUR 2 PALETTES",
    "manque 1 colis sur 5",
    "bobine n° 7 : spires marquées",
    "880 aguacates a 11 ºC",
    "one crate split at base",
    "Palet 9 con cajas rotas",
    "28 rolls non comptés sous film",
  ];
  for (const remark of remarks) assert.ok(tellsFault(remark), remark);
});

Deno.test("tellsFault() finds no fault in print of the form, names and marks", () => {
  const prints = [
    "Aubange",
    "CHAMPAGNE HARY-DELBROUCK",
    "Contrassegni FL 1/28",
    "Marchandise restant notre propriété jusqu'au complet paiement.",
    "Transport soumis au contrat type général (décret n° 2017-461 du 31 mars 2017)",
  ];
  for (const print of prints) assert.ok(!tellsFault(print), print);
});
