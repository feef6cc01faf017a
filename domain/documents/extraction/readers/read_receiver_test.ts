import assert from "node:assert/strict";
import { readReceiver, readSigner } from "./read_receiver.ts";

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
