import assert from "node:assert/strict";
import { nearestLabel } from "./nearest_label.ts";

const nearest = nearestLabel(new Map([["destinataire", 1], ["expediteur", 2], ["date", 3]]));

Deno.test("nearestLabel() finds a label in spite of misread letters, and tells how many", () => {
  assert.deepEqual(nearest("destinataire"), { uses: 1, length: 12, edits: 0 });
  assert.deepEqual(nearest("dcstinatalre"), { uses: 1, length: 12, edits: 2 });
  assert.deepEqual(nearest("expediteurs"), { uses: 2, length: 10, edits: 1 });
});

Deno.test("nearestLabel() takes no short label for another, and no other word for one", () => {
  assert.deepEqual([nearest("dale"), nearest("transport")], [null, null]);
});
