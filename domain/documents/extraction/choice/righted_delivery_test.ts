import assert from "node:assert/strict";
import { valuesOf } from "../recognition_fixture.ts";

const note = (taken: string, delivered: string) => {
  const { takenOverOn, deliveredOn } = valuesOf("cmr", `\n  Chargé le : ${taken}\n\n  Livré le : ${delivered}\n`);
  return [takenOverOn, deliveredOn];
};

Deno.test("withRightedDelivery() puts a day of delivery right that is before that of taking over but for a figure", () => {
  assert.deepEqual(note("18/05/2026", "13/05/2026"), ["2026-05-18", "2026-05-18"]);
  assert.deepEqual(note("18/05/2026", "12/05/2026"), ["2026-05-18", "2026-05-12"]);
});
