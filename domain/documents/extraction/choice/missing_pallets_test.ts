import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";

const voucher = (due: string) => `
  Palettes laissées              33
  Palettes reprises              27
  ${due}
`;

Deno.test("withMissingPallets() tells a count whose figure was not read by the other two, and that somebody has to look", () => {
  const due = extractFields("pallet_voucher", recognitionOf(voucher("Solde dû"))).find(({ name }) => name === "palletsDue");
  assert.equal(due?.value, "6");
  assert.ok(due!.confidence < 50);
});

Deno.test("withMissingPallets() adds nothing that has no label on the page, and changes nothing that was read", () => {
  assert.equal(valuesOf("pallet_voucher", voucher("")).palletsDue, undefined);
  assert.equal(valuesOf("pallet_voucher", voucher("Solde dû                        5")).palletsDue, "5");
});
