import assert from "node:assert/strict";
import type { Candidate } from "../values/candidate.ts";
import type { FieldName } from "../extracted_field.ts";
import { field } from "../field_rule.ts";
import { oneUseEach } from "./one_use_each.ts";
import { valuesOf } from "../recognition_fixture.ts";
import { readReference } from "../readers/read_code.ts";
import { readCount, readWeight } from "../readers/read_number.ts";
import { readDate } from "../readers/read_date.ts";

const RULES = {
  orderNumber: field("orderNumber", readReference, "commande"),
  noteNumber: field("noteNumber", readReference, "bl"),
  deliveredOn: field("deliveredOn", readDate, "livré le"),
  packages: field("packages", readCount, "colis"),
  grossWeightGrams: field("grossWeightGrams", readWeight, "poids"),
};

/** A value for a field in a row of the page, and how much speaks for it. */
function candidate(name: keyof typeof RULES, value: string, row: number, score: number): Candidate {
  const box = { x0: 0.1, x1: 0.3, y0: row / 60, y1: (row + 1) / 60 };
  return { rule: RULES[name], field: { name, value, written: value, confidence: 90, page: 0, box }, score };
}

function settled(...ranked: Candidate[][]): Partial<Record<FieldName, string>> {
  return Object.fromEntries(oneUseEach(ranked).map(([best]) => [best!.rule.name, best!.field.value]));
}

Deno.test("oneUseEach() gives a number to the field for which most speaks, and to the other what it has besides", () => {
  const order = [candidate("orderNumber", "A-1207", 3, -10), candidate("orderNumber", "B-33", 9, -20)];
  assert.deepEqual(settled(order, [candidate("noteNumber", "A-1207", 3, -5)]), { noteNumber: "A-1207", orderNumber: "B-33" });
  assert.deepEqual(settled(order.slice(0, 1), [candidate("noteNumber", "A-1207", 3, -5)]), { noteNumber: "A-1207" });
});

Deno.test("oneUseEach() leaves the same number to both where it stands twice, and values of other kinds", () => {
  const order = candidate("orderNumber", "A-1207", 3, -10);
  assert.equal(settled([order], [candidate("noteNumber", "A-1207", 8, -5)]).orderNumber, "A-1207");
  assert.equal(settled([order], [candidate("deliveredOn", "A-1207", 3, -5)]).orderNumber, "A-1207");
});

Deno.test("oneUseEach() takes a number for kilograms where it may be packages as well", () => {
  const packages = [candidate("packages", "1284", 3, -5), candidate("packages", "6", 9, -30)];
  assert.deepEqual(settled(packages, [candidate("grossWeightGrams", "1284000", 3, -10)]), {
    grossWeightGrams: "1284000",
    packages: "6",
  });
  assert.equal(settled(packages, [candidate("grossWeightGrams", "1284000", 3, -20)]).packages, "1284");
});

Deno.test("oneUseEach() leaves a number to the one that has nothing besides, where the other stands on the page again", () => {
  const order = [candidate("orderNumber", "A-1207", 3, -5), candidate("orderNumber", "A-1207", 9, -20)];
  const note = candidate("noteNumber", "A-1207", 3, -10);
  assert.deepEqual(settled(order, [note]), { orderNumber: "A-1207", noteNumber: "A-1207" });
});

Deno.test("oneUseEach() takes who receives for no name of who signed", () => {
  const { consignee, signedBy } = valuesOf("pod", "\n  Réceptionnaire des marchandises\n  Maison Delbrouck\n");
  assert.deepEqual([consignee, signedBy], ["Maison Delbrouck", undefined]);
});
