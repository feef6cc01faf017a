import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const voucher = (label: string) => `
  Dépôt d'échange               Palettes Services Alsace, 68000 Colmar
  ${label.padEnd(30)}Brasserie du Ried
                                67600 Muttersholtz
`;

Deno.test("withSaidAgain() takes a label and what it says once more in parentheses for one", () => {
  assert.equal(valuesOf("pallet_voucher", voucher("Remis à (site destinataire)")).consignee, "Brasserie du Ried");
  assert.equal(valuesOf("pallet_voucher", voucher("Delivered to (consignee)")).consignee, "Brasserie du Ried");
});
