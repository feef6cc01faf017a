import assert from "node:assert/strict";
import fc from "fast-check";
import { DAY_MS, HOUR_MS, type Instant, MINUTE_MS } from "./instant.ts";
import { nextWallTime, timeOf, type Weekday, weekdayOf, WEEKDAYS } from "./next_wall_time.ts";
import { localOf } from "./zoned.ts";

const PARIS = "Europe/Paris";
const minute = fc.integer({ min: 0, max: 1_439 });
const moment = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2034, 0) });
const zone = fc.constantFrom(PARIS, "Atlantic/Azores", "America/New_York", "Australia/Lord_Howe", "Asia/Beirut", "UTC");
const days = fc.subarray([...WEEKDAYS], { minLength: 1 });

Deno.test("weekdayOf() numbers days from Monday", () => {
  assert.deepEqual(["2026-11-23", "2026-11-29", "1970-01-01"].map(weekdayOf), [1, 7, 4]);
});

Deno.test("nextWallTime() takes an hour that clocks jump over by the offset before the jump", () => {
  // 2026-03-29: from 02:00 straight to 03:00, so 02:30 is 01:30Z, shown as 03:30.
  const evening = Date.UTC(2026, 2, 28, 20);
  assert.equal(nextWallTime(evening, 150, PARIS), Date.UTC(2026, 2, 29, 1, 30));
  assert.equal(nextWallTime(Date.UTC(2026, 2, 29, 1, 30), 150, PARIS), Date.UTC(2026, 2, 30, 0, 30));
});

Deno.test("nextWallTime() finds both moments of an hour that clocks show twice", () => {
  const first = nextWallTime(Date.UTC(2026, 9, 24, 20), 150, PARIS);
  assert.equal(first, Date.UTC(2026, 9, 25, 0, 30));
  assert.equal(nextWallTime(first, 150, PARIS), first + HOUR_MS);
});

Deno.test("nextWallTime() is later, on a day that was asked for, and shows the minute unless clocks jumped over it", () => {
  fc.assert(fc.property(moment, minute, zone, days, (after, wanted, timeZone, on) => {
    const next = nextWallTime(after, wanted, timeZone, on);
    assert.ok(next > after && next <= after + 8 * DAY_MS);
    const shown = localOf(next, timeZone);
    if (shown.slice(11) === timeOf(wanted)) return on.includes(weekdayOf(shown.slice(0, 10)));
    return hasJumped(next, timeZone);
  }));
});

Deno.test("nextWallTime() leaves out no moment that comes before", () => {
  fc.assert(
    fc.property(moment, minute, zone, (after, wanted, timeZone) => {
      const from = Math.ceil(after / MINUTE_MS) * MINUTE_MS;
      const next = nextWallTime(from, wanted, timeZone);
      for (let at = from + MINUTE_MS; at < Math.min(next, from + 6 * HOUR_MS); at += MINUTE_MS) {
        assert.notEqual(localOf(at, timeZone).slice(11), timeOf(wanted));
      }
    }),
    { numRuns: 40 },
  );
});

Deno.test("nextWallTime() of no day at all is refused", () => {
  assert.throws(() => nextWallTime(0, 0, PARIS, [] as Weekday[]), RangeError);
});

/** Whether clocks jumped forward within the hour before. */
function hasJumped(at: Instant, timeZone: string): boolean {
  const wall = (instant: Instant) => Date.parse(`${localOf(instant, timeZone)}Z`);
  return wall(at) - wall(at - 2 * HOUR_MS) > 2 * HOUR_MS;
}
