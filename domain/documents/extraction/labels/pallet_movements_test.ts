import assert from "node:assert/strict";
import { type Movement, movementOf } from "./pallet_movements.ts";

const MOVEMENTS: Readonly<Record<Movement, readonly string[]>> = {
  palletsGiven: [
    ...[
      "laissees au client",
      "remis au site",
      "recues avec marchandise",
      "handed over to the unloading point with goods",
      "entregados llenos",
    ],
    ...["posees", "in delivered", "apportees par le transporteur", "parties pleines", "qte sortie"],
  ],
  palletsReturned: [
    ...[
      "repris chauffeur",
      "remises ce jour au chauffeur",
      "handed out to driver",
      "received back empty from the unloading point",
    ],
    ...["devueltos al transportista", "recues du client", "deconsignees ce jour", "reparties vides", "vacios cargados de vuelta"],
  ],
  palletsRefused: [
    "reprises non conformes",
    "rejetees par notre trieur",
    "dont refuse",
    "turned away broken or contaminated",
    "no aptas",
  ],
  palletsDue: [
    ...[
      "solde du par le site",
      "reste du",
      "restant a rendre",
      "non rendues",
      "still owed to carrier",
      "saldo a cargo del receptor",
    ],
    ...["a la charge du recepteur", "manque sur ce mouvement", "du"],
  ],
};

Deno.test("movementOf() tells what a label counts, from whosever point of view it is worded", () => {
  for (const [movement, labels] of Object.entries(MOVEMENTS)) {
    for (const label of labels) assert.equal(movementOf(label), movement, label);
  }
});

Deno.test("movementOf() leaves days, places, parties, reasons, other balances and what was only planned", () => {
  const others = [
    "date de retour",
    "a restituer avant le",
    "lieu de depose",
    "delivered to",
    "motif du refus",
    "solde precedent",
  ];
  for (const label of [...others, "nouveau solde du compte", "palettes prevues", "dont vides", "chargees au depart"]) {
    assert.equal(movementOf(label), null, label);
  }
});

Deno.test("movementOf() knows abbreviations at the foot of a list", () => {
  assert.deepEqual(["pal depos", "pal repr", "pal recup"].map(movementOf), [
    "palletsGiven",
    "palletsReturned",
    "palletsReturned",
  ]);
});

Deno.test("movementOf() knows a word with a letter misread, and what is not asked for", () => {
  assert.equal(movementOf("rerusees au controle"), "palletsRefused");
  assert.equal(movementOf("rendus bons"), "palletsReturned");
  assert.equal(movementOf("le transporteur n a pas a restituer de palettes"), null);
});
