import type { OrderRefusal } from "../orders/refusals.ts";
import { accept, refuse, type Result } from "../result.ts";
import { DAY_MS, type Instant, MINUTE_MS } from "../time/instant.ts";

/** Where a vehicle was: degrees of WGS 84, the moment by the device's clock and by ours. */
export interface Position {
  readonly latDegrees: number;
  readonly lngDegrees: number;
  readonly at: Instant;
  readonly receivedAt: Instant;
  readonly vehicleId: string;
  /** Who sent it. */
  readonly by: string;
}

/** Positions of people at work are kept two months (CNIL, geolocation of employees), counted from the moment that they tell of. */
export const POSITION_RETENTION_MS = 60 * DAY_MS;
/** How far ahead of the server a device's clock may be. */
const CLOCK_TOLERANCE_MS = 5 * MINUTE_MS;

/** Refuses a position of the future, and one that is older than may be kept. */
export function checkPosition(position: Position): Result<Position, OrderRefusal> {
  const { at, receivedAt } = position;
  if (at > receivedAt + CLOCK_TOLERANCE_MS) return refuse({ code: "moment_in_future", field: "timestamp" });
  return isKept(position, receivedAt) ? accept(position) : refuse({ code: "position_too_old", field: "timestamp" });
}

/** Whether a position may still be kept, and so shown, at `now`. */
export function isKept({ at }: Pick<Position, "at">, now: Instant): boolean {
  return at > lastErased(now);
}

/** The newest moment of which no position may be kept any more at `now`. */
export function lastErased(now: Instant): Instant {
  return now - POSITION_RETENTION_MS;
}
