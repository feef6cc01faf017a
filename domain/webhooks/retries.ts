import { HOUR_MS, type Instant, MINUTE_MS, SECOND_MS } from "../time/instant.ts";
import type { Webhook } from "./types.ts";

/** Waits after each failed attempt; after the last one no more follow. */
export const RETRY_DELAYS_MS = [
  10 * SECOND_MS,
  MINUTE_MS,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  6 * HOUR_MS,
  24 * HOUR_MS,
  72 * HOUR_MS,
] as const;

/** Share of the wait by which attempts that failed together are spread. */
const SPREAD = 0.2;
/** How often, and for how long, every attempt has failed before the target is left alone. */
const PAUSE_AFTER = { failures: 10, spanMs: 30 * MINUTE_MS };

/**
 * When a delivery is tried again after `tries` failed attempts (from 1), or null when there were enough. `chance` is from 0 up to 1: it spreads what
 * failed together.
 */
export function nextTryAt(tries: number, now: Instant, chance: number): Instant | null {
  const delayMs = RETRY_DELAYS_MS[tries - 1];
  return delayMs === undefined ? null : now + Math.round(delayMs * (1 + SPREAD * chance));
}

/** The subscription after an attempt: what fails again and again is paused, what works again goes on. The same object when nothing changed. */
export function afterAttempt(webhook: Webhook, taken: boolean, now: Instant): Webhook {
  const { failing, paused, ...rest } = webhook;
  if (taken) {
    if (failing === undefined && paused?.by !== "failures") return webhook;
    return { ...rest, ...(paused?.by === "owner" && { paused }) };
  }
  const counted = { since: failing?.since ?? now, count: (failing?.count ?? 0) + 1 };
  const hopeless = counted.count >= PAUSE_AFTER.failures && now - counted.since >= PAUSE_AFTER.spanMs;
  const stopped = paused ?? (hopeless ? { at: now, by: "failures" as const } : undefined);
  return { ...rest, failing: counted, ...(stopped && { paused: stopped }) };
}
