import { DAY_MS, HOUR_MS, MINUTE_MS } from "../time/instant.ts";

const FIRST_MS = 3 * MINUTE_MS;
const LONGEST_MS = 6 * HOUR_MS;
/** Phones that are off for longer lose their texts with most operators. */
const GIVEN_UP_MS = 2 * DAY_MS;

/** How long to wait before a text that was sent `waitedMs` ago is asked for: three minutes, then twice as long each time up to six hours; null after two days. */
export function receiptPauseMs(waitedMs: number): number | null {
  return waitedMs >= GIVEN_UP_MS ? null : Math.min(Math.max(waitedMs, FIRST_MS), LONGEST_MS);
}
