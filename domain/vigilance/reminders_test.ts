import assert from "node:assert/strict";
import { addDays } from "../time/local.ts";
import { daysLeft, nextReminderDay, type ReminderStep, reminderStepAt } from "./reminders.ts";

Deno.test("nextReminderDay() gives each of the days before the end once, and none after the last day", () => {
  const days: string[] = [];
  let told: ReminderStep | undefined;
  for (let day = nextReminderDay("2028-03-01", told); day !== null; day = nextReminderDay("2028-03-01", told)) {
    days.push(day);
    told = reminderStepAt(daysLeft("2028-03-01", day))!;
  }
  // 2028 has a 29 February.
  assert.deepEqual(days, ["2028-01-31", "2028-02-15", "2028-02-23", "2028-02-29", "2028-03-01"]);
});

Deno.test("reminderStepAt() takes the last reminder that is due where days were missed", () => {
  assert.deepEqual([31, 30, 16, 15, 12, 7, 2, 1, 0, -1, -400].map(reminderStepAt), [null, 30, 30, 15, 15, 7, 7, 1, 0, 0, 0]);
});

Deno.test("nextReminderDay() skips what a late reminder has told already", () => {
  const until = "2026-12-31";
  const told = reminderStepAt(daysLeft(until, addDays(until, -12)))!;
  assert.equal(nextReminderDay(until, told), addDays(until, -7));
});
