import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

Deno.test("areJoinedHeadings() parts headings of columns that nearly touch", () => {
  const values = valuesOf(
    "invoice",
    `
  Numéro facture Date facture   N° compte      Date échéance
  20260731-88    31/07/2026     C00881         30/08/2026
`,
  );
  assert.deepEqual(values, { invoiceNumber: "20260731-88", issuedOn: "2026-07-31", dueOn: "2026-08-30" });
});
