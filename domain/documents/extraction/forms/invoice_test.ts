import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("INVOICE takes the number of an order that goes on for months for the order's", () => {
  const row =
    "\n  FACTURE N°        COMMANDE OUVERTE N°      ÉCHÉANCE\n  20260930-1147     4700011862               30/10/2026\n";
  assert.equal(valuesOf("invoice", row).orderNumber, "4700011862");
});
