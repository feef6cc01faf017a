import type { StopState } from "../orders/types.ts";
import type { Instant } from "../time/instant.ts";
import type { LocalDate } from "../time/local.ts";
import { dayOf } from "../time/zoned.ts";

/** What tells where a stop belongs in a driver's day. */
interface Visit {
  readonly state: StopState;
  readonly departed: boolean;
  readonly from: Instant;
  readonly zone: string;
}

/** A driver's stops by urgency, each group in the order given. */
export interface Day<Stop> {
  /** Of earlier days, and not finished. */
  readonly overdue: readonly Stop[];
  readonly today: readonly Stop[];
  readonly tomorrow: readonly Stop[];
}

/** Sorts stops into a driver's day; `today` is the day at the carrier's, the stops' days are those of their own zones. */
export function driverDay<Stop extends Visit>(stops: readonly Stop[], today: LocalDate): Day<Stop> {
  const dayOfStop = ({ from, zone }: Stop) => dayOf(from, zone);
  return {
    overdue: stops.filter((stop) => dayOfStop(stop) < today && !isFinished(stop)),
    today: stops.filter((stop) => dayOfStop(stop) === today),
    tomorrow: stops.filter((stop) => dayOfStop(stop) > today),
  };
}

function isFinished({ state, departed }: Visit): boolean {
  return state === "failed" || (state === "done" && departed);
}
