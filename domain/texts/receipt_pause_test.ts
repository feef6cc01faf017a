import assert from "node:assert/strict";
import { HOUR_MS, MINUTE_MS } from "../time/instant.ts";
import { receiptPauseMs } from "./receipt_pause.ts";

Deno.test("receiptPauseMs() doubles from three minutes up to six hours, and gives up after two days", () => {
  const asked: number[] = [];
  let waited = 0;
  for (let pause = receiptPauseMs(waited); pause !== null; pause = receiptPauseMs(waited)) asked.push(waited += pause);
  assert.deepEqual(asked.slice(0, 3).map((ms) => ms / MINUTE_MS), [3, 6, 12]);
  assert.ok(asked.every((ms, index) => ms - (asked[index - 1] ?? 0) <= 6 * HOUR_MS));
  assert.ok(asked.length < 20 && asked.at(-1)! >= 48 * HOUR_MS && asked.at(-2)! < 48 * HOUR_MS);
});
