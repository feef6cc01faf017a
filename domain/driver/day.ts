import type { StopState } from "../orders/types.ts";
import type { Instant } from "../time/instant.ts";
import type { LocalDate } from "../time/local.ts";
import { dayOf } from "../time/zoned.ts";

/** What tells where a stop belongs in a driver's day. */
interface Visit {
  readonly orderId: string;
  /** The stop's place in the round of its order, from 0: it cannot be made before those that precede it. */
  readonly position: number;
  readonly state: StopState;
  readonly departed: boolean;
  readonly from: Instant;
  readonly zone: string;
}

/** A driver's stops by urgency, each group in the order in which they can be made. */
export interface Day<Stop> {
  /** Of earlier days, and not finished. */
  readonly overdue: readonly Stop[];
  readonly today: readonly Stop[];
  readonly tomorrow: readonly Stop[];
}

/** Sorts stops into a driver's day; `today` is the day at the carrier's, the stops' days are those of their own zones. */
export function driverDay<Stop extends Visit>(stops: readonly Stop[], today: LocalDate): Day<Stop> {
  const dayOfStop = ({ from, zone }: Stop) => dayOf(from, zone);
  const round = inTurn(stops);
  return {
    overdue: round.filter((stop) => dayOfStop(stop) < today && !isFinished(stop)),
    today: round.filter((stop) => dayOfStop(stop) === today),
    tomorrow: round.filter((stop) => dayOfStop(stop) > today),
  };
}

/** By when they can be made: a stop's window opens, and those of the stops before it in its order have. */
function inTurn<Stop extends Visit>(stops: readonly Stop[]): Stop[] {
  const opened = new Map<string, Instant>();
  return stops
    .toSorted((a, b) => a.orderId.localeCompare(b.orderId) || a.position - b.position)
    .map((stop) => {
      const at = Math.max(stop.from, opened.get(stop.orderId) ?? stop.from);
      opened.set(stop.orderId, at);
      return { stop, at };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ stop }) => stop);
}

function isFinished({ state, departed }: Visit): boolean {
  return state === "failed" || (state === "done" && departed);
}
