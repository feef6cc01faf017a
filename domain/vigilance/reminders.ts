import { addDays, dayNumber, type LocalDate } from "../time/local.ts";

/** Days before its end, and the last day itself, on which the carrier is reminded of a document. */
const REMINDER_STEPS = [30, 15, 7, 1, 0] as const;
export type ReminderStep = (typeof REMINDER_STEPS)[number];

/** The reminder that `daysLeft` asks for: the last whose day has come; null while none has. */
export function reminderStepAt(daysLeft: number): ReminderStep | null {
  return REMINDER_STEPS.findLast((step) => daysLeft <= step) ?? null;
}

/** Days from `today` to the last day of something; negative once that is over. */
export function daysLeft(until: LocalDate, today: LocalDate): number {
  return dayNumber(until) - dayNumber(today);
}

/** The day of the next reminder after the one that was told, or null after the last. */
export function nextReminderDay(until: LocalDate, told: ReminderStep | undefined): LocalDate | null {
  const next = REMINDER_STEPS.find((step) => told === undefined || step < told);
  return next === undefined ? null : addDays(until, -next);
}
