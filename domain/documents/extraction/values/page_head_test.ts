import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";

const page = (head: string) => `${head}\n\n\n\n\n\n\n\n\n\n\n  Palettes livrées :  12\n\n\n\n\n\n\n\n\n\n\n  Conditions au dos`;

Deno.test("numbersInHead() reads the number of a paper that stands alone in its head", () => {
  assert.equal(valuesOf("pallet_voucher", page("  PLATEFORME SUD                    051882")).voucherNumber, "051882");
  assert.equal(valuesOf("pallet_voucher", page("  PLATEFORME SUD                    04 72 00 17 40")).voucherNumber, undefined);
});

Deno.test("letterhead() is the site where pallets were left, with little certainty, but no carrier or title", () => {
  const site = extractFields("pallet_voucher", recognitionOf(page("  PLATEFORME SUD"))).find(({ name }) => name === "consignee");
  assert.deepEqual([site?.value, site!.confidence < 80], ["PLATEFORME SUD", true]);
  assert.equal(valuesOf("pallet_voucher", page("  Transports Ferrand")).consignee, undefined);
  assert.equal(valuesOf("pallet_voucher", page("  BON PALETTES")).consignee, undefined);
});

Deno.test("letterhead() takes no more of a line than the name before a dash", () => {
  assert.equal(valuesOf("pallet_voucher", page("  ENTREPOTS MIRAMAS - Gestion des palettes")).consignee, "ENTREPOTS MIRAMAS");
});

Deno.test("numbersInHead() leaves what says that it is the number of a firm or of its customer", () => {
  for (const number of ["SIRET 80514763400036", "CLIENT 4512087", "GLN 3014471200019"]) {
    assert.equal(valuesOf("pallet_voucher", page(`  PLATEFORME SUD                    ${number}`)).voucherNumber, undefined);
  }
});
