import assert from "node:assert/strict";
import type { FormError } from "../../forms/form_error.ts";
import { FORMS, type FormType } from "../extraction/forms/mod.ts";
import { typedForm } from "./field_kind.ts";
import { fieldsOf, readReview } from "./read_review.ts";

/** One value of each kind, as extraction writes it, by a field that holds it. */
const SOUND: Readonly<Record<string, readonly [FormType, string]>> = {
  coverCents: ["insurance", "300000000"],
  totalCents: ["invoice", "5"],
  grossWeightGrams: ["pod", "1234000"],
  packages: ["pod", "0"],
  deliveredOn: ["pod", "2026-11-24"],
  iban: ["invoice", "FR1420041010050500013M02606"],
  plate: ["pod", "FX-815-LM"],
  invoiceNumber: ["invoice", "FC10482"],
  reservations: ["pod", "2 colis mouillés, film déchiré"],
  securityCode: ["urssaf", "A1B2C3D4E5F6G7H"],
  siren: ["kbis", "732829320"],
  siret: ["kbis", "73282932000074"],
  consignee: ["pod", "Bâti Alpes Négoce"],
  vatNumber: ["invoice", "FR44732829320"],
  palletType: ["pallet_voucher", "EPAL1"],
  cover: ["insurance", "goods_in_transit"],
  licenceKind: ["licence", "community"],
  signature: ["pod", "not_seen"],
};

function review(type: FormType, typed: Readonly<Record<string, string>>) {
  const fields = Object.entries(typed).map(([name, text]) => [`fields.${name}`, text] as const);
  return readReview(fieldsOf(type), [["revision", "0"], ...fields]);
}

function valueOf(type: FormType, name: string, typed: string): string | undefined | FormError {
  const read = review(type, { [name]: typed });
  if (!read.ok) return read.errors[`fields.${name}`];
  return new Map<string, string>(read.value.values).get(name);
}

for (const [name, [type, value]] of Object.entries(SOUND)) {
  Deno.test(`readReview() reads ${name} back as it was filled in`, () => {
    assert.equal(valueOf(type, name, typedForm(name as Parameters<typeof typedForm>[0], value)), value);
  });
}

for (
  const [type, name, typed, value] of [
    ["pod", "deliveredOn", "24.11.2026", "2026-11-24"],
    ["pod", "deliveredOn", "24/11/26", "2026-11-24"],
    ["pod", "deliveredOn", "24 novembre 2026", "2026-11-24"],
    ["pod", "deliveredOn", " 2026-11-24 ", "2026-11-24"],
    ["pod", "grossWeightGrams", "1 234,5", "1234500"],
    ["invoice", "netCents", "1 234,5", "123450"],
    ["invoice", "netCents", "850", "85000"],
    ["pod", "plate", "fx 815 lm", "FX-815-LM"],
    ["kbis", "siren", "732 829 320", "732829320"],
    ["kbis", "siren", "732 829 320 00074", "732829320"],
    ["invoice", "iban", "fr14 2004 1010 0505 0001 3m02 606", "FR1420041010050500013M02606"],
    ["pod", "orderNumber", "cr-24081", "CR-24081"],
    ["pod", "orderNumber", "sans  suite", "SANS SUITE"],
    ["pod", "consignee", "Bâti   Alpes", "Bâti Alpes"],
    ["pod", "packages", "", undefined],
  ] as const
) {
  Deno.test(`readReview() reads "${typed}" as the ${name} ${value}`, () => assert.equal(valueOf(type, name, typed), value));
}

for (
  const [type, name, typed, code] of [
    ["pod", "deliveredOn", "31/02/2026", "not_a_day"],
    ["pod", "deliveredOn", "le 24/11/2026", "not_a_day"],
    ["pod", "packages", "12,5", "not_a_whole_number"],
    ["pod", "packages", "4B0", "not_a_number"],
    ["pod", "grossWeightGrams", "1.234", "ambiguous_number"],
    ["pod", "grossWeightGrams", "70000", "out_of_range"],
    ["invoice", "netCents", "12,345", "ambiguous_number"],
    ["pod", "plate", "?", "not_a_plate"],
    ["kbis", "siren", "732829321", "not_a_siren"],
    ["kbis", "siret", "73282932000075", "not_a_siret"],
    ["invoice", "vatNumber", "FR45732829320", "not_a_vat_number"],
    ["invoice", "iban", "FR1420041010050500013M02607", "not_an_iban"],
    ["urssaf", "securityCode", "A1B2C3", "not_a_security_code"],
    ["pallet_voucher", "palletType", "EPAL9", "not_in_list"],
    ["pod", "consignee", "a\u202eb", "control_characters"],
  ] as const
) {
  Deno.test(`readReview() refuses "${typed}" as ${name}: ${code}`, () => {
    assert.equal((valueOf(type, name, typed) as FormError).code, code);
  });
}

Deno.test("readReview() refuses an empty field that no such document is without", () => {
  const typed = [["revision", "0"], ["fields.siren", ""], ["fields.issuedOn", " "]] as const;
  const read = readReview(["siren", "issuedOn"], typed, ["issuedOn"]);
  assert.deepEqual(!read.ok && read.errors, { "fields.issuedOn": { code: "required" } });
  assert.ok(readReview(["siren", "issuedOn"], typed).ok);
});

Deno.test("readReview() refuses a field that the form does not have", () => {
  const read = review("pod", { iban: "FR1420041010050500013M02606" });
  assert.deepEqual(!read.ok && Object.keys(read.errors), ["fields.iban"]);
});

Deno.test("fieldsOf() names fields that are all read, of every form", () => {
  for (const type of Object.keys(FORMS) as FormType[]) {
    const empty = Object.fromEntries(fieldsOf(type).map((name) => [name, ""]));
    const read = review(type, empty);
    assert.ok(read.ok);
    assert.equal(read.value.values.size, 0);
  }
});
