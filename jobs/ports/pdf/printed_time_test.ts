import assert from "node:assert/strict";
import { printedDay, printedTime } from "./printed_time.ts";

Deno.test("printedTime() names year and minute on the clock of the place", () => {
  const at = Date.UTC(2026, 11, 31, 23, 5);
  assert.equal(printedTime(at, "Europe/Paris"), "01/01/2027 00:05");
  assert.equal(printedTime(at, "Atlantic/Canary"), "31/12/2026 23:05");
  assert.equal(printedDay(at, "Europe/Paris"), "01/01/2027");
});
