/** A moment: milliseconds since 1970-01-01T00:00Z, an integer. Everything stored is an `Instant`; zones exist at the screen's edge only. */
export type Instant = number;

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
export const DAY_MS = 86_400_000;
