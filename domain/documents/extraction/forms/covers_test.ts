import assert from "node:assert/strict";
import { readBareCover, readCovered, readCoverMeant } from "./covers.ts";

Deno.test("readCoverMeant() takes what is insured, and not what is not", () => {
  for (
    const [text, cover] of [
      ["Attestation RC Voiturier", "goods_in_transit"],
      ["garantit la responsabilité civile professionnelle encourue en sa qualité de transporteur", "goods_in_transit"],
      ["garantissant les biens transportés pour compte d'autrui", "goods_in_transit"],
      ["Attestation d'assurance auto", "motor_fleet"],
      ["Attestation de responsabilité civile professionnelle", "public_liability"],
    ] as const
  ) assert.equal(readCoverMeant(text)?.value, cover, text);
  assert.equal(readCoverMeant("La garantie ne couvre pas les marchandises transportées"), null);
});

Deno.test("readCovered() takes no cover that its cell denies", () => {
  assert.equal(readCovered("marchandises transportées")?.value, "goods_in_transit");
  assert.equal(readCovered("Public & Products Liability")?.value, "public_liability");
  assert.equal(readCovered("ne couvre pas les marchandises transportées"), null);
});

Deno.test("readBareCover() takes a liability of which nothing more is said for that of a firm", () => {
  assert.equal(readBareCover("Attestation de responsabilité civile")?.value, "public_liability");
  assert.equal(readBareCover("responsabilité civile, flotte")?.value, "motor_fleet");
});
