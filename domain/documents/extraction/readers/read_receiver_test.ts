import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";
import { readIssuer, readReceiver, readSigner } from "./read_receiver.ts";

Deno.test("readReceiver() reads the firm that a sentence says goods were left with", () => {
  assert.equal(
    readReceiver("a été remise le 15 mai 2026 à 9 h 20 à la société Cave des Deux\nPonts, 4 quai Jongkind")?.value,
    "Cave des Deux Ponts",
  );
  assert.equal(readReceiver("Hemos entregado en Mercafruit Tolosa (Toulouse), con el camión")?.value, "Mercafruit Tolosa");
  assert.equal(readReceiver("remis au transporteur"), null);
});

Deno.test("readSigner() reads who took goods in", () => {
  assert.equal(readSigner("a été réceptionnée par Mme Odile Perrachon, responsable")?.value, "Mme Odile Perrachon");
  assert.equal(readSigner("signée par le client"), null);
});

Deno.test("readIssuer() reads the firm that made a paper out, unless it carries", () => {
  assert.equal(readIssuer("Issued by Severnside Wholesale Depot, Avonmouth")?.value, "Severnside Wholesale Depot");
  assert.equal(readIssuer("Délivré par Transports Rillé le 3 mai"), null);
});

Deno.test("readReceiver() finds who says to have received", () => {
  assert.equal(readReceiver("La société Papeteries du Coulon atteste avoir reçu 38 colis")?.value, "Papeteries du Coulon");
  assert.equal(readReceiver("We, Brackley Foods Ltd, acknowledge receipt of 26 pallets")?.value, "Brackley Foods Ltd");
  assert.equal(readReceiver("La société Transports Rey atteste avoir livré 38 colis"), null);
});

Deno.test("extractFields() takes the firm below the day of delivery in a list of stages, with who signed for it on a telephone", () => {
  const proof = `
  Preuve de livraison électronique

  Enlèvement - 11/02/2026, 15:32
  Biovence Laboratoires, Pôle Rovaltain, 26300 Alixan

  Livraison - 12/02/2026, 08:47 (créneau 08:00 - 10:00)
  Pharmagros Côte d'Azur, Allée des Pêcheurs, 06200 Nice

  Colis                  24         24
  Poids brut (kg)        412,8      412,8

  Signé électroniquement pour le destinataire par Sandrine Viale (code SMS validé à 08:49)
`;
  const { consignee, signedBy, packages, grossWeightGrams } = valuesOf("pod", proof);
  assert.deepEqual([consignee, signedBy, packages, grossWeightGrams], [
    "Pharmagros Côte d'Azur",
    "Sandrine Viale",
    "24",
    "412800",
  ]);
});
