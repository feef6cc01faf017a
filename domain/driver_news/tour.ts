import type { Order, Stop } from "../orders/types.ts";
import type { Instant } from "../time/instant.ts";

/** A stop as its driver was told of it. */
export interface TourStop {
  readonly id: string;
  readonly kind: Stop["kind"];
  readonly name: string;
  readonly city: string;
  /** Told apart only: where it is, in one line. */
  readonly address: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly zone: string;
}

/** An order as its driver has to run it: what they were told of. Stops that are not done, the earliest first; never a price. */
export interface Tour {
  readonly number: string;
  readonly plate: string;
  readonly stops: readonly [TourStop, ...TourStop[]];
}

/** What `order` is for a driver to run, or null: it is not theirs, or nothing of it is left to do. */
export function tourOf(order: Order, driverId: string): Tour | null {
  const { assignment, commercial, number, closed } = order;
  if (assignment?.driverId !== driverId || commercial !== "confirmed" || closed !== undefined) return null;
  const [first, ...others] = order.stops
    .filter(({ state }) => state === "planned" || state === "arrived")
    .map(tourStop)
    .toSorted((a, b) => a.from - b.from);
  return first === undefined ? null : { number, plate: assignment.plate, stops: [first, ...others] };
}

function tourStop({ id, kind, place: { name, address, timeZone }, window: { from, to } }: Stop): TourStop {
  const { line1, line2 = "", postcode, city, country } = address;
  return { id, kind, name, city, address: [line1, line2, postcode, city, country].join(" "), from, to, zone: timeZone };
}
