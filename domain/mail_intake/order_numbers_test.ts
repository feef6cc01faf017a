import assert from "node:assert/strict";
import { orderNumbersOf } from "./order_numbers.ts";

Deno.test("orderNumbersOf() finds numbers as people and their file systems write them", () => {
  const table: Readonly<Record<string, readonly string[]>> = {
    "TR : Émargé OT-2026-000123": ["OT-2026-000123"],
    "pod_ot_2026_000123.pdf": ["OT-2026-000123"],
    "OT2026000123": ["OT-2026-000123"],
    "OT 2026.000123 et OT-2026-000124": ["OT-2026-000123", "OT-2026-000124"],
    "OT-2026-1234567 (OT-2026-1234567)": ["OT-2026-1234567"],
    "Émargés du 21-11-2026": [],
    "OT 2026-11-21": [],
    "SHOT-2026-000123": [],
    "LOT2026000123": [],
    "ÉOT-2026-000123": [],
    "OT-1926-000123": [],
    "OT-2026-00012": [],
    "OT-2026-0001234567": [],
    "": [],
  };
  for (const [text, numbers] of Object.entries(table)) {
    assert.deepEqual(orderNumbersOf(text, ""), numbers, text);
    assert.deepEqual(orderNumbersOf("scan.pdf", text), numbers, text);
  }
});

Deno.test("orderNumbersOf() believes a file's own name before the subject", () => {
  const subject = "OT-2026-000001 et OT-2026-000002";
  assert.deepEqual(orderNumbersOf("OT-2026-000003.pdf", subject), ["OT-2026-000003"]);
  assert.deepEqual(orderNumbersOf("scan.pdf", subject), ["OT-2026-000001", "OT-2026-000002"]);
});
