import assert from "node:assert/strict";
import { CRONS } from "./crons.ts";
import { nextRun } from "./next_run.ts";

const AT = Date.parse("2026-11-23T08:07:30Z");

for (
  const [schedule, due] of [
    ["* * * * *", "2026-11-23T08:08:00Z"],
    ["7 * * * *", "2026-11-23T09:07:00Z"],
    ["8 * * * *", "2026-11-23T08:08:00Z"],
    ["30 2 * * *", "2026-11-24T02:30:00Z"],
    ["*/15 * * * *", "2026-11-23T08:15:00Z"],
    ["0 6-20/7 * * *", "2026-11-23T13:00:00Z"],
    ["0 1,9 * * *", "2026-11-23T09:00:00Z"],
  ] as const
) {
  Deno.test(`nextRun() of "${schedule}"`, () => assert.equal(nextRun(schedule, AT), Date.parse(due)));
}

Deno.test("nextRun() comes after the moment it is asked for, not at it", () => {
  const at = nextRun("7 * * * *", AT);
  assert.equal(nextRun("7 * * * *", at), at + 3_600_000);
});

Deno.test("nextRun() refuses a schedule that no minute fits", () => {
  assert.throws(() => nextRun("61 * * * *", AT), RangeError);
});

Deno.test("CRONS are all due within a day", () => {
  for (const { schedule } of Object.values(CRONS)) assert.ok(nextRun(schedule, AT) <= AT + 86_400_000);
});
