import assert from "node:assert/strict";
import { vigilanceRetention } from "./vigilance_retention.ts";

const uploadedAt = Date.UTC(2026, 10, 24, 9);

Deno.test("vigilanceRetention() keeps a document for five years from the midnight of France after its last day", () => {
  const confirmations = [{ fields: {}, from: "2026-11-01", until: "2027-04-30", by: "Hugo", at: uploadedAt }];
  const kept = vigilanceRetention({ confirmations, uploadedAt });
  assert.deepEqual(kept, { class: "vigilance", keptUntil: Date.UTC(2032, 3, 30, 22) });
});

Deno.test("vigilanceRetention() counts from the upload where that came after the end, and where nobody confirmed", () => {
  const ended = [{ fields: {}, from: "2020-01-01", until: "2020-06-30", by: "Hugo", at: uploadedAt }];
  const keptUntil = Date.UTC(2031, 10, 24, 9);
  assert.deepEqual(vigilanceRetention({ confirmations: ended, uploadedAt }).keptUntil, keptUntil);
  assert.deepEqual(vigilanceRetention({ confirmations: [], uploadedAt }).keptUntil, keptUntil);
});
