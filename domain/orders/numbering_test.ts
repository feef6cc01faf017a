import assert from "node:assert/strict";
import { formatOrderNumber } from "./numbering.ts";

Deno.test("formatOrderNumber() pads to six digits and grows past a million", () => {
  assert.equal(formatOrderNumber(2026, 123), "OT-2026-000123");
  assert.equal(formatOrderNumber(2026, 1_234_567), "OT-2026-1234567");
});
