import assert from "node:assert/strict";
import { HOUR_MS } from "../time/instant.ts";
import { foldOf, readMoment } from "./moment.ts";

const PARIS = "Europe/Paris";
const TWICE = "2026-10-25T02:30";
const FIRST = Date.UTC(2026, 9, 25, 0, 30);

Deno.test("readMoment() asks which of two hours is meant, and takes the answer", () => {
  assert.deepEqual(readMoment(TWICE, undefined, PARIS), {
    ok: false,
    refusal: { code: "hour_is_ambiguous", facts: { hour: "02:30", first: "UTC+02:00", second: "UTC+01:00" } },
  });
  assert.deepEqual(readMoment(TWICE, "first", PARIS), { ok: true, value: FIRST });
  assert.deepEqual(readMoment(TWICE, "second", PARIS), { ok: true, value: FIRST + HOUR_MS });
});

Deno.test("readMoment() refuses an hour that does not exist and takes any other, whatever the fold", () => {
  assert.deepEqual(readMoment("2026-03-29T02:30", "first", PARIS), {
    ok: false,
    refusal: { code: "hour_does_not_exist", facts: { hour: "02:30" } },
  });
  assert.deepEqual(readMoment("2026-11-24T08:00", "second", PARIS), { ok: true, value: Date.UTC(2026, 10, 24, 7) });
  assert.deepEqual(readMoment("2026-11-01T01:30", undefined, "America/St_Johns"), {
    ok: false,
    refusal: { code: "hour_is_ambiguous", facts: { hour: "01:30", first: "UTC−02:30", second: "UTC−03:30" } },
  });
});

Deno.test("foldOf() tells the two apart and is absent elsewhere", () => {
  assert.equal(foldOf(FIRST, TWICE, PARIS), "first");
  assert.equal(foldOf(FIRST + HOUR_MS, TWICE, PARIS), "second");
  assert.equal(foldOf(FIRST + 2 * HOUR_MS, "2026-10-25T03:30", PARIS), undefined);
});
