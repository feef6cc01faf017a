import assert from "node:assert/strict";
import type { z } from "zod";
import * as fields from "./fields.ts";
import { parseFields } from "./form.ts";

function read(field: z.ZodType, value: string | undefined): unknown {
  const parsed = parseFields(field, value);
  return parsed.ok ? parsed.value : parsed.errors[""]?.code;
}

Deno.test("text() trims, composes accents and refuses what cannot be seen", () => {
  assert.equal(read(fields.text(10), "  Me\u0301tal\u00a0"), "Métal");
  assert.equal(read(fields.text(10), "🚚"), "🚚");
  assert.equal(read(fields.text(3), "four"), "too_long");
  for (const text of ["a\u0000b", "a\nb", "a\u202eb", "a\u0085b", "a\ud800b"]) {
    assert.equal(read(fields.text(10), text), "control_characters");
  }
  for (const blank of ["", " \u00a0\t", undefined]) assert.equal(read(fields.text(10), blank), "required");
});

Deno.test("optionalText() and optional() make a blank absent, and still refuse what is wrong", () => {
  for (const blank of ["", "  ", undefined]) {
    assert.equal(read(fields.optionalText(10), blank), undefined);
    assert.equal(read(fields.optional(fields.siret), blank), undefined);
  }
  assert.equal(read(fields.optional(fields.siret), "1"), "not_a_siret");
});

Deno.test("multiline() keeps lines, with one kind of end", () => {
  assert.equal(read(fields.multiline(30), " Quai 4\r\nSonner\rdeux fois\n"), "Quai 4\nSonner\ndeux fois");
  assert.equal(read(fields.multiline(20), "a\u0007b"), "control_characters");
  assert.equal(read(fields.optionalMultiline(20), " \r\n "), undefined);
});

Deno.test("integer() wants a whole number in its range", () => {
  const field = fields.integer({ min: -60, max: 99_999 });
  assert.deepEqual(["12", "1 234", "-18", "12,0"].map((text) => read(field, text)), [12, 1_234, -18, 12]);
  assert.deepEqual(["1,5", "100 000", "douze", "1.234"].map((text) => read(field, text)), [
    "not_a_whole_number",
    "out_of_range",
    "not_a_number",
    "ambiguous_number",
  ]);
});

Deno.test("kilograms(), metres(), cubicMetres() and euros() give integers of the smallest unit", () => {
  const range = { min: 0, max: 100_000_000 };
  assert.equal(read(fields.kilograms(range), "1 234,5"), 1_234_500);
  assert.equal(read(fields.metres(range), "13,6"), 13_600);
  assert.equal(read(fields.cubicMetres(range), "0,125"), 125);
  assert.equal(read(fields.euros(range), "1.250,50"), 125_050);
  assert.equal(read(fields.euros(range), "-1"), "out_of_range");
});

Deno.test("decimal() tells its bounds in the unit people type", () => {
  const parsed = parseFields(fields.kilograms({ min: 0, max: 44_000_000 }), "44 001");
  assert.deepEqual(!parsed.ok && parsed.errors, { "": { code: "out_of_range", facts: { min: 0, max: 44_000 } } });
});

Deno.test("identifier fields give the normal form or their own code", () => {
  const cases: readonly [z.ZodType, string, unknown, string, string][] = [
    [fields.email, "A@Demo.Test", "a@demo.test", "a", "not_an_email"],
    [fields.phone, "04 72 00 00 01", "+33472000001", "1", "not_a_phone"],
    [fields.siret, "732 829 320 00074", "73282932000074", "732", "not_a_siret"],
    [fields.vatNumber, "FR 44 732829320", "FR44732829320", "FR1", "not_a_vat_number"],
    [fields.plate, "ab123cd", "AB-123-CD", "?", "not_a_plate"],
    [fields.sscc, "330123450000000018", "330123450000000018", "1", "not_an_sscc"],
    [fields.adrUnNumber, "UN 1203", "1203", "12030", "not_a_un_number"],
    [fields.countryCode, "fr", "FR", "ZZ", "not_in_list"],
    [fields.timeZone, "europe/paris", "Europe/Paris", "Mars/Base", "not_a_time_zone"],
    [fields.localDate, "24/11/2026", "2026-11-24", "31/11/2026", "not_a_date"],
    [fields.localDateTime, "24/11/2026 8h", "2026-11-24T08:00", "24/11/2026", "not_a_date"],
    [fields.postcode("BE"), " 1000 ", "1000", "69001", "not_a_postcode"],
    [fields.oneOf(["a", "b"]), "b", "b", "toString", "not_in_list"],
  ];
  for (const [field, right, value, wrong, code] of cases) {
    assert.equal(read(field, right), value);
    assert.equal(read(field, wrong), code);
  }
});

Deno.test("newPassword asks for 12 to 200 characters and takes none away", () => {
  const cases = [["", "required"], ["eleven long", "too_short"], ["x".repeat(201), "too_long"], [
    " twelve long ",
    " twelve long ",
  ]];
  for (const [typed, answer] of cases) assert.equal(read(fields.newPassword, typed), answer);
});

Deno.test("checkbox is true only when ticked", () => {
  assert.deepEqual(["on", "true", "off", "", undefined].map((state) => read(fields.checkbox, state)), [
    true,
    true,
    false,
    false,
    false,
  ]);
  assert.equal(read(fields.checkbox, "maybe"), "not_in_list");
});
