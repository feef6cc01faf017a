import assert from "node:assert/strict";
import fc from "fast-check";
import { z } from "zod";
import { integer, optionalText, text } from "./fields.ts";
import { MAX_FIELDS, parseForm, readFields, readFiles, typedValues } from "./form.ts";
import { group, optionalGroup, rows } from "./rows.ts";

function formOf(entries: Iterable<readonly [string, string | File]>): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

const schema = z.strictObject({
  name: text(10),
  note: optionalText(10),
  contact: optionalGroup(z.strictObject({ name: text(10), phone: optionalText(10) })),
  place: group(z.strictObject({ city: text(10) })),
  goods: rows(z.strictObject({ kind: text(10), quantity: integer({ min: 1, max: 9 }) }), { max: 2, prefilled: ["kind"] }),
});

Deno.test("readFields() makes rows and named fields of dotted names", () => {
  const fields = readFields(formOf([["a", "1"], ["b.c", "2"], ["d.0.e", "3"], ["d.2.e", "4"]]));
  assert.equal(JSON.stringify(fields), '{"a":"1","b":{"c":"2"},"d":[{"e":"3"},null,{"e":"4"}]}');
});

Deno.test("readFields() gives a repeated name as the list of its values", () => {
  assert.deepEqual(readFields(formOf([["a", "1"], ["a", "2"], ["a", "3"]])).a, ["1", "2", "3"]);
});

Deno.test("readFields() keeps whole what is no path, or contradicts one before it", () => {
  const names = ["a.b.c.d.e.f", "g.500.h", "__proto__.x", "i..j", "k.01.x", "", "0"];
  assert.deepEqual(Object.keys(readFields(formOf(names.map((name) => [name, "1"])))).sort(), names.toSorted());
  assert.deepEqual(Object.keys(readFields(formOf([["a", "1"], ["a.b", "2"], ["c.0", "3"], ["c.d", "4"]]))), [
    "a",
    "a.b",
    "c",
    "c.d",
  ]);
});

Deno.test("readFields() and parseForm() survive any names and never reach a prototype", () => {
  const part = fc.constantFrom("__proto__", "constructor", "prototype", "toString", "a", "0", "1", "499", "");
  const name = fc.array(part, { minLength: 1, maxLength: 6 }).map((parts) => parts.join("."));
  fc.assert(fc.property(fc.array(fc.tuple(name, fc.string())), (entries) => {
    const form = formOf(entries);
    readFields(form);
    const parsed = parseForm(schema, form);
    return !parsed.ok && Object.keys(parsed.errors).length > 0 && Object.keys(Object.prototype).length === 0 && !("a" in {});
  }));
});

Deno.test("readFiles() leaves out the empty field that browsers send, and readFields() every file", () => {
  const photo = new File(["x"], "quai.jpg");
  const form = formOf([["photo", new File([], "")], ["photo", photo], ["photo", "text"]]);
  assert.deepEqual(readFiles(form, "photo").map(({ name }) => name), ["quai.jpg"]);
  assert.equal(readFields(form).photo, "text");
});

Deno.test("parseForm() gives the value, with blank parts absent and rows in their places", () => {
  const parsed = parseForm(
    schema,
    formOf([
      ["csrf", "t"],
      ["operation", "o"],
      ["name", " Quai "],
      ["note", " "],
      ["contact.name", ""],
      ["contact.phone", " "],
      ["place.city", "Lyon"],
      ["goods.0.kind", "PX"],
      ["goods.0.quantity", ""],
      ["goods.1.kind", "PX"],
      ["goods.1.quantity", "3"],
      ["goods.2.kind", "PX"],
    ]),
  );
  assert.ok(parsed.ok);
  assert.deepEqual(JSON.parse(JSON.stringify(parsed.value)), {
    name: "Quai",
    place: { city: "Lyon" },
    goods: [null, { kind: "PX", quantity: 3 }],
  });
});

Deno.test("parseForm() gives the errors in the order of the schema's fields", () => {
  const parsed = parseForm(
    schema,
    formOf([["goods.0.kind", "PX"], ["goods.0.quantity", "0"], ["other", ""], ["note", "far too long a note"]]),
  );
  assert.ok(!parsed.ok);
  assert.deepEqual(Object.keys(parsed.errors), ["name", "note", "place.city", "goods.0.quantity", "other"]);
});

Deno.test("parseForm() gives every error at its own field, with what was typed", () => {
  const typed = {
    "note": "far too long a note",
    "goods.1.quantity": "0",
    "contact.phone": "12",
    "foo.bar": "1",
    "constructor": "2",
    "__proto__": "3",
  };
  const parsed = parseForm(schema, formOf([["csrf", "t"], ["__proto__", "3"], ...Object.entries(typed)]));
  assert.ok(!parsed.ok);
  assert.deepEqual(parsed.errors, {
    name: { code: "required" },
    note: { code: "too_long", facts: { max: 10 } },
    "contact.name": { code: "required" },
    "place.city": { code: "required" },
    "goods.1.kind": { code: "required" },
    "goods.1.quantity": { code: "out_of_range", facts: { min: 1, max: 9 } },
    foo: { code: "unknown_field", facts: { name: "foo" } },
    constructor: { code: "unknown_field", facts: { name: "constructor" } },
    ["__proto__"]: { code: "unknown_field", facts: { name: "__proto__" } },
  });
  assert.equal(parsed.values["goods.1.quantity"], "0");
  assert.equal(parsed.values.csrf, undefined);
});

Deno.test("parseForm() refuses a repeated field, too many rows and a list that is none", () => {
  const row = (index: number): [string, string][] => [[`goods.${index}.kind`, "PX"], [`goods.${index}.quantity`, "1"]];
  const base: [string, string][] = [["name", "a"], ["place.city", "b"]];
  const errorsOf = (entries: [string, string][]) => {
    const parsed = parseForm(schema, formOf(entries));
    return parsed.ok ? {} : parsed.errors;
  };
  assert.deepEqual(errorsOf([...base, ["name", "c"]]), { name: { code: "repeated" } });
  assert.deepEqual(errorsOf([...base, ...[0, 1, 2].flatMap(row)]), { goods: { code: "too_many", facts: { max: 2 } } });
  assert.deepEqual(errorsOf([...base, ["goods", "x"]]), { goods: { code: "invalid" } });
});

Deno.test("parseForm() refuses a form of more fields than any page has", () => {
  const parsed = parseForm(schema, formOf(Array.from({ length: MAX_FIELDS + 1 }, (_, index) => [`f${index}`, ""])));
  assert.deepEqual(!parsed.ok && parsed.errors, { "": { code: "too_many", facts: { max: MAX_FIELDS } } });
});

Deno.test("typedValues() leaves out csrf, operation and files", () => {
  assert.deepEqual(typedValues(formOf([["csrf", "t"], ["operation", "o"], ["a.0", "1"], ["f", new File(["x"], "x")]])), {
    "a.0": "1",
  });
});
