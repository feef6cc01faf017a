import assert from "node:assert/strict";
import { lastWorkingDay } from "./last_working_day.ts";

for (
  const [now, day] of [
    ["2026-11-24T08:00:00Z", "2026-11-23"], // Tuesday
    ["2026-11-23T08:00:00Z", "2026-11-20"], // Monday
    ["2026-11-22T08:00:00Z", "2026-11-20"], // Sunday
    ["2026-11-21T08:00:00Z", "2026-11-20"], // Saturday
    ["2026-11-23T23:30:00Z", "2026-11-23"], // Tuesday already, in Paris
  ] as const
) {
  Deno.test(`lastWorkingDay() at ${now} is ${day}`, () => {
    assert.equal(lastWorkingDay(Date.parse(now), "Europe/Paris"), day);
  });
}
