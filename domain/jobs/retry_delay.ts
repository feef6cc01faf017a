import { HOUR_MS, SECOND_MS } from "../time/instant.ts";

/** Tries of one job before it becomes a dead letter: about eight hours with the delays below. */
export const MAX_ATTEMPTS = 8;

const FIRST_MS = 5 * SECOND_MS;
const GROWTH = 4;
const LONGEST_MS = 6 * HOUR_MS;
/** Share of the delay by which jobs that failed together are spread. */
const SPREAD = 0.5;
const BASE_32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * Milliseconds to wait after the failed try number `attempts` (from 1): five seconds, growing fourfold up to six hours, plus up to half of that.
 * The spread comes from the job's ULID, so that it differs between jobs and is the same each time.
 */
export function retryDelayMs(attempts: number, jobId: string): number {
  const delayMs = Math.min(FIRST_MS * GROWTH ** (attempts - 1), LONGEST_MS);
  const [high, low] = [...jobId.slice(-2)].map((letter) => Math.max(BASE_32.indexOf(letter), 0));
  return Math.round(delayMs * (1 + SPREAD * (((low ?? 0) * 32 + (high ?? 0)) / 1024)));
}
