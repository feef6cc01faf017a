import assert from "node:assert/strict";
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
