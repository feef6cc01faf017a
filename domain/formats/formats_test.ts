import assert from "node:assert/strict";
import { DAY_MS, HOUR_MS } from "../time/instant.ts";
import { formatsFor } from "./formats.ts";

const AT = Date.UTC(2026, 10, 24, 13, 30);
const fr = formatsFor("fr"), en = formatsFor("en"), es = formatsFor("es");
/** Intl separates by several kinds of unbreakable space, which differ between its versions. */
const spaced = (text: string) => text.replace(/\s/g, " ");

Deno.test("money() writes euros as each language does", () => {
  assert.deepEqual([fr, en, es].map((formats) => spaced(formats.money(123_450))), ["1 234,50 €", "€1,234.50", "1234,50 €"]);
});

Deno.test("weight(), metres() and volume() keep every digit that is stored", () => {
  assert.equal(spaced(fr.weight(1_234_500)), "1 234,5 kg");
  assert.equal(spaced(fr.metres(13_600)), "13,6 m");
  assert.equal(spaced(fr.volume(33_201)), "33,201 m³");
  assert.equal(spaced(en.integer(1_234)), "1,234");
});

Deno.test("dateTime() shows the hour of the zone", () => {
  assert.equal(fr.dateTime(AT), "mar. 24 nov., 14:30");
  assert.equal(fr.dateTime(AT, "America/New_York"), "mar. 24 nov., 08:30");
  assert.equal(formatsFor("fr", "Asia/Tokyo").dateTime(AT), "mar. 24 nov., 22:30");
  assert.equal(en.dateTime(AT), "Tue 24 Nov, 14:30");
});

Deno.test("date(), longDate(), day() and time() show parts of a moment", () => {
  assert.equal(fr.date(AT), "mar. 24 nov.");
  assert.equal(fr.longDate(AT), "mardi 24 novembre 2026");
  assert.equal(fr.day("2026-11-24"), "mar. 24 nov.");
  assert.deepEqual([fr, en].map((formats) => formats.fullDay("2028-02-29")), ["29 févr. 2028", "29 Feb 2028"]);
  assert.equal(fr.time(AT), "14:30");
  assert.equal(fr.date(AT, "Pacific/Auckland"), "mer. 25 nov.");
});

Deno.test("window() names the day once, twice over midnight, and an appointment by its hour", () => {
  assert.equal(fr.window(AT, AT + 2 * HOUR_MS), "mar. 24 nov., 14:30 – 16:30");
  assert.equal(fr.window(AT, AT + 12 * HOUR_MS), "mar. 24 nov., 14:30 – mer. 25 nov., 02:30");
  assert.equal(fr.window(AT, AT), "mar. 24 nov., 14:30");
});

Deno.test("relativeDay() speaks of the days around now in the zone, and dates the others", () => {
  assert.deepEqual([-1, 0, 1, 2, 3].map((days) => fr.relativeDay(AT + days * DAY_MS, AT)), [
    "hier",
    "aujourd’hui",
    "demain",
    "après-demain",
    "ven. 27 nov.",
  ]);
  assert.equal(fr.relativeDay(AT, AT, "Asia/Tokyo"), "aujourd’hui");
  assert.equal(fr.relativeDay(AT + 2 * HOUR_MS, AT, "Asia/Tokyo"), "demain");
});

Deno.test("fileSize() takes the unit that fits", () => {
  assert.deepEqual([12, 1_500, 999_999, 2_400_000].map((bytes) => spaced(fr.fileSize(bytes))), [
    "12 octets",
    "1,5 ko",
    "1 Mo",
    "2,4 Mo",
  ]);
  assert.equal(spaced(en.fileSize(2_400_000)), "2.4 MB");
});
