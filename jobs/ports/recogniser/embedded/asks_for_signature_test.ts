import assert from "node:assert/strict";
import { FORMS } from "../../../../domain/documents/extraction/forms/mod.ts";
import type { Form } from "../../../../domain/documents/extraction/field_rule.ts";
import { pageSaying } from "../recogniser_fixture.ts";
import { asksForSignature } from "./asks_for_signature.ts";

Deno.test("asksForSignature() knows every label that a form has for a signature", () => {
  const labels = Object.values(FORMS).flatMap(({ rules }: Form) => rules).filter(({ name }) => name === "signature")
    .flatMap((rule) => rule.labels);
  assert.ok(labels.length > 30);
  assert.deepEqual(labels.filter((label) => !asksForSignature(pageSaying("Colis 12", label))), []);
});

Deno.test("asksForSignature() finds none in what nobody signs", () => {
  assert.equal(asksForSignature(pageSaying("FACTURE F-2026-118", "Confirmation de commande", "Total TTC 480,00 EUR")), false);
});
