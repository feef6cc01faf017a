import type { Instant } from "../time/instant.ts";

/** How texts fail to reach a number, since the last that did. */
export interface NumberStanding {
  readonly failures: number;
  /** When the last failed, and why, as the provider said. */
  readonly at: Instant;
  readonly cause: string;
}

/** Texts that failed in a row after which whoever has the number is told to look at it. */
const FAILURES_TO_MARK = 3;

/** Whether texts do not reach a number any more. */
export function isUnreachable(standing: NumberStanding | null): boolean {
  return standing !== null && standing.failures >= FAILURES_TO_MARK;
}
