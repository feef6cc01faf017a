import assert from "node:assert/strict";
import fc from "fast-check";
import { HOUR_MS, type Instant, MINUTE_MS } from "./instant.ts";
import { dayBounds, dayOf, instantOf, localOf, normaliseTimeZone, offsetMsAt } from "./zoned.ts";

const PARIS = "Europe/Paris";
const minutesFrom = (year: number) =>
  fc.integer({ min: Date.UTC(year, 0) / MINUTE_MS, max: Date.UTC(2199, 0) / MINUTE_MS }).map((minutes) => minutes * MINUTE_MS);
const zone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));

/** Every moment that a local time could mean. */
function meanings(local: string, timeZone: string): readonly Instant[] {
  const moment = instantOf(local, timeZone);
  if (moment.ok) return [moment.value];
  return moment.refusal === "hour_does_not_exist" ? [] : moment.refusal.ambiguous;
}

Deno.test("localOf() shows what Intl shows, in every zone and on the days when its clock changes", () => {
  const shownByIntl = (instant: Instant, timeZone: string) =>
    new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(instant).replace(" ", "T");
  fc.assert(
    fc.property(minutesFrom(1973), zone, (instant, timeZone) => localOf(instant, timeZone) === shownByIntl(instant, timeZone)),
    { numRuns: 1_000 },
  );
  for (let minute = 0; minute < 48 * 60; minute += 7) {
    for (const start of [Date.UTC(2026, 2, 28, 12), Date.UTC(2026, 9, 24, 12), Date.UTC(1988, 9, 29)]) {
      for (const timeZone of [PARIS, "America/St_Johns"]) {
        assert.equal(localOf(start + minute * MINUTE_MS, timeZone), shownByIntl(start + minute * MINUTE_MS, timeZone));
      }
    }
  }
});

Deno.test("localOf() and instantOf() are each other's way back, in every zone", () => {
  fc.assert(
    fc.property(minutesFrom(1973), zone, (instant, timeZone) => meanings(localOf(instant, timeZone), timeZone).includes(instant)),
    {
      numRuns: 2_000,
    },
  );
});

// Until 2011 Newfoundland set its clocks back a minute after midnight, into the day before.
Deno.test("dayBounds() hold exactly the moments of the day, in every zone", () => {
  fc.assert(
    fc.property(minutesFrom(2012), zone, (instant, timeZone) => {
      const day = dayOf(instant, timeZone);
      const { from, to } = dayBounds(day, timeZone);
      return from <= instant && instant < to && dayOf(from, timeZone) === day && dayOf(to - 1, timeZone) === day;
    }),
    { numRuns: 2_000 },
  );
});

Deno.test("instantOf() refuses an hour that clocks jump over", () => {
  assert.deepEqual(instantOf("2026-03-29T02:30", PARIS), { ok: false, refusal: "hour_does_not_exist" });
});

Deno.test("instantOf() gives both moments of an hour that clocks show twice", () => {
  const first = Date.UTC(2026, 9, 25, 0, 30);
  assert.deepEqual(instantOf("2026-10-25T02:30", PARIS), { ok: false, refusal: { ambiguous: [first, first + HOUR_MS] } });
});

Deno.test("instantOf() keeps apart the days around one that a zone left out", () => {
  assert.deepEqual(meanings("2011-12-30T12:00", "Pacific/Apia"), []);
  assert.deepEqual(meanings("2011-12-29T12:00", "Pacific/Apia"), [Date.UTC(2011, 11, 29, 22)]);
  assert.deepEqual(meanings("2011-12-31T12:00", "Pacific/Apia"), [Date.UTC(2011, 11, 30, 22)]);
});

Deno.test("dayBounds() are 23 and 25 hours apart when clocks change", () => {
  const hours = (day: string) => (dayBounds(day, PARIS).to - dayBounds(day, PARIS).from) / HOUR_MS;
  assert.deepEqual([hours("2026-03-29"), hours("2026-10-25"), hours("2026-11-24")], [23, 25, 24]);
});

Deno.test("dayBounds() start at the jump where midnight does not exist", () => {
  const { from } = dayBounds("2024-03-31", "Asia/Beirut");
  assert.equal(localOf(from, "Asia/Beirut"), "2024-03-31T01:00");
  assert.equal(dayOf(from - 1, "Asia/Beirut"), "2024-03-30");
});

Deno.test("offsetMsAt() throws for a zone that does not exist", () => {
  assert.throws(() => offsetMsAt(0, "Europe/Atlantis"), RangeError);
});

Deno.test("instantOf() throws for text that is no local time", () => {
  assert.throws(() => instantOf("soon", PARIS), RangeError);
});

Deno.test("normaliseTimeZone() takes IANA names only", () => {
  assert.equal(normaliseTimeZone("europe/paris"), PARIS);
  assert.equal(normaliseTimeZone("UTC"), "UTC");
  for (const name of ["+02:00", "CET+1", "Europe/Atlantis", "Paris", ""]) assert.equal(normaliseTimeZone(name), null, name);
});
