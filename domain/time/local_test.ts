import assert from "node:assert/strict";
import { addDays, dayNumber, readLocalDate, readLocalDateTime } from "./local.ts";

Deno.test("readLocalDate() takes ISO and French writing", () => {
  for (const text of ["2026-11-24", "24/11/2026", "24.11.2026", " 24/11/2026 "]) assert.equal(readLocalDate(text), "2026-11-24");
  assert.equal(readLocalDate("29/02/2028"), "2028-02-29");
});

Deno.test("readLocalDate() refuses days that do not exist and years out of reach", () => {
  for (
    const text of ["2026-02-29", "31/11/2026", "00/01/2026", "2026-13-01", "24/11/26", "1970-01-01", "9999-01-01", "demain", ""]
  ) {
    assert.equal(readLocalDate(text), null, text);
  }
});

Deno.test("readLocalDateTime() takes what browsers, spreadsheets and people write", () => {
  for (const text of ["2026-11-24T08:30", "2026-11-24T08:30:00", "24/11/2026 08:30", "24/11/2026 8:30", "24/11/2026 8h30"]) {
    assert.equal(readLocalDateTime(text), "2026-11-24T08:30", text);
  }
  assert.equal(readLocalDateTime("24/11/2026 8h"), "2026-11-24T08:00");
});

Deno.test("readLocalDateTime() refuses a missing or impossible hour", () => {
  for (
    const text of ["2026-11-24", "2026-11-24T24:00", "2026-11-24T08:60", "2026-11-24T08:00Z", "2026-11-24T08:00 x", "T08:00", ""]
  ) {
    assert.equal(readLocalDateTime(text), null, text);
  }
});

Deno.test("addDays() crosses months and years", () => {
  assert.equal(addDays("2026-12-31", 1), "2027-01-01");
  assert.equal(addDays("2028-03-01", -1), "2028-02-29");
  assert.equal(dayNumber("1970-01-02"), 1);
});
