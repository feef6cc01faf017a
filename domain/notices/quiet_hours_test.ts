import assert from "node:assert/strict";
import fc from "fast-check";
import { DAY_MS, MINUTE_MS } from "../time/instant.ts";
import { WEEKDAYS } from "../time/next_wall_time.ts";
import { afterQuiet, isQuiet, leavesTime, type QuietHours } from "./quiet_hours.ts";

const PARIS = "Europe/Paris";
const NIGHTS: QuietHours = { fromMinute: 22 * 60, toMinute: 7 * 60, days: WEEKDAYS };
const paris = (iso: string) => Date.parse(`${iso}:00+01:00`);

/** Quiet hours that leave some time. */
const someQuiet = fc.record({
  fromMinute: fc.integer({ min: 0, max: 1_439 }),
  toMinute: fc.integer({ min: 0, max: 1_439 }),
  days: fc.subarray([...WEEKDAYS], { minLength: 1 }),
}).filter(leavesTime);
const zone = fc.constantFrom(PARIS, "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "UTC");
const moment = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2027, 0) });

Deno.test("isQuiet() goes past midnight with the day on which it began", () => {
  const fridayNights = { ...NIGHTS, days: [5] as const };
  assert.equal(isQuiet(fridayNights, PARIS, paris("2026-11-27T23:00")), true);
  assert.equal(isQuiet(fridayNights, PARIS, paris("2026-11-28T06:59")), true);
  assert.equal(isQuiet(fridayNights, PARIS, paris("2026-11-28T07:00")), false);
  assert.equal(isQuiet(fridayNights, PARIS, paris("2026-11-27T06:00")), false);
  assert.equal(isQuiet(fridayNights, PARIS, paris("2026-11-28T23:00")), false);
});

Deno.test("isQuiet() within a day ends on that day", () => {
  const lunch: QuietHours = { fromMinute: 12 * 60, toMinute: 13 * 60, days: [1] };
  assert.deepEqual(
    ["11:59", "12:00", "12:59", "13:00"].map((time) => isQuiet(lunch, PARIS, paris(`2026-11-23T${time}`))),
    [false, true, true, false],
  );
});

Deno.test("afterQuiet() goes on to the end of quiet days that follow one another", () => {
  const weekends: QuietHours = { fromMinute: 0, toMinute: 0, days: [6, 7] };
  assert.equal(afterQuiet(weekends, PARIS, paris("2026-11-28T10:00")), paris("2026-11-30T00:00"));
  assert.equal(afterQuiet(weekends, PARIS, paris("2026-11-27T10:00")), paris("2026-11-27T10:00"));
});

Deno.test("afterQuiet() keeps to what clocks show in the nights when they change", () => {
  const seven = (iso: string) => Date.parse(iso);
  assert.equal(afterQuiet(NIGHTS, PARIS, Date.parse("2026-03-28T22:00:00+01:00")), seven("2026-03-29T07:00:00+02:00"));
  assert.equal(afterQuiet(NIGHTS, PARIS, Date.parse("2026-10-24T23:00:00+02:00")), seven("2026-10-25T07:00:00+01:00"));
  const untilHalfPastTwo = { ...NIGHTS, toMinute: 150 };
  assert.equal(afterQuiet(untilHalfPastTwo, PARIS, Date.parse("2026-03-28T23:00:00+01:00")), Date.parse("2026-03-29T01:30:00Z"));
  assert.equal(afterQuiet(untilHalfPastTwo, PARIS, Date.parse("2026-10-24T23:00:00+02:00")), Date.parse("2026-10-25T00:30:00Z"));
});

Deno.test("afterQuiet() is never quiet, never earlier, and within nine days", () => {
  fc.assert(fc.property(someQuiet, zone, moment, (quiet, timeZone, at) => {
    const after = afterQuiet(quiet, timeZone, at);
    return !isQuiet(quiet, timeZone, after) && after >= at && after <= at + 9 * DAY_MS;
  }));
});

Deno.test("afterQuiet() waits no minute longer than the quiet, where clocks do not change", () => {
  fc.assert(fc.property(someQuiet, moment, (quiet, at) => {
    const after = afterQuiet(quiet, "UTC", at);
    return after === at || isQuiet(quiet, "UTC", after - MINUTE_MS);
  }));
});

Deno.test("leavesTime() refuses every day from midnight to midnight", () => {
  assert.equal(leavesTime({ fromMinute: 0, toMinute: 0, days: WEEKDAYS }), false);
  assert.equal(leavesTime({ fromMinute: 0, toMinute: 0, days: [1, 2, 3, 4, 5, 6] }), true);
  assert.equal(leavesTime({ fromMinute: 0, toMinute: 1_439, days: WEEKDAYS }), true);
});
