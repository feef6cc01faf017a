import assert from "node:assert/strict";
import { extractFields } from "../extract_fields.ts";
import { recognitionOf, valuesOf } from "../recognition_fixture.ts";

const page = (head: string) => `${head}\n\n\n\n\n\n\n\n\n\n\n  Palettes livrées :  12\n\n\n\n\n\n\n\n\n\n\n  Conditions au dos`;

Deno.test("numbersInHead() reads the number of a paper that stands alone in its head", () => {
  assert.equal(valuesOf("pallet_voucher", page("  PLATEFORME SUD                    051882")).voucherNumber, "051882");
  assert.equal(valuesOf("pallet_voucher", page("  PLATEFORME SUD                    04 72 00 17 40")).voucherNumber, undefined);
});

Deno.test("letterheads() is the site where pallets were left, with little certainty, but no carrier or title", () => {
  const site = extractFields("pallet_voucher", recognitionOf(page("  PLATEFORME SUD"))).find(({ name }) => name === "consignee");
  assert.deepEqual([site?.value, site!.confidence < 80], ["PLATEFORME SUD", true]);
  assert.equal(valuesOf("pallet_voucher", page("  Transports Ferrand")).consignee, undefined);
  assert.equal(valuesOf("pallet_voucher", page("  BON PALETTES")).consignee, undefined);
});

Deno.test("letterheads() takes no more of a line than the name before a dash", () => {
  assert.equal(valuesOf("pallet_voucher", page("  ENTREPOTS MIRAMAS - Gestion des palettes")).consignee, "ENTREPOTS MIRAMAS");
});

Deno.test("letterheads() goes on to the name beside a title that stands a little higher", () => {
  const { engine, pages: [sheet] } = recognitionOf("\n  Swiftlark Express                    ROAD CONSIGNMENT NOTE\n");
  const lines = sheet!.lines.map(({ words }) => ({
    words: words.map((word) =>
      word.box.x0 < 0.3 ? { ...word, box: { ...word.box, y0: word.box.y0 + 0.004, y1: word.box.y1 + 0.004 } } : word
    ),
  }));
  const carrier = extractFields("cmr", { engine, pages: [{ ...sheet!, lines }] }).find(({ name }) => name === "carrier");
  assert.equal(carrier?.value, "Swiftlark Express");
});

Deno.test("numbersInHead() leaves what says that it is the number of a firm or of its customer", () => {
  for (const number of ["SIRET 80514763400036", "CLIENT 4512087", "GLN 3014471200019"]) {
    assert.equal(valuesOf("pallet_voucher", page(`  PLATEFORME SUD                    ${number}`)).voucherNumber, undefined);
  }
});
