import type { Order } from "../orders/types.ts";
import { type Tour, tourOf, type TourStop } from "./tour.ts";

/** "vehicle": the order goes with another one; "taken": somebody else runs it. */
export const NEWS_KINDS = ["given", "changed", "vehicle", "taken", "cancelled"] as const;

/** What a driver has to know of one order. */
export interface News {
  readonly kind: (typeof NEWS_KINDS)[number];
  readonly number: string;
  readonly plate: string;
  /** The first stop; of a change the first stop that changed. */
  readonly stop: TourStop;
}

/**
 * What a driver has to know of `order`, of which they were told `told` last: null when nothing is new. What was given and taken away again before it was
 * told, and what has run meanwhile, is no news.
 */
export function newsOf(told: Tour | null, order: Order, driverId: string): News | null {
  const tour = tourOf(order, driverId);
  if (tour === null) {
    return told === null || isTheirs(order, driverId) ? null : news(order.cancelled ? "cancelled" : "taken", told);
  }
  if (told === null) return order.stops.every(({ state }) => state === "planned") ? news("given", tour) : null;
  const changed = tour.stops.find((stop) => !isSame(stop, told.stops.find(({ id }) => id === stop.id)));
  if (changed !== undefined) return news("changed", tour, changed);
  return tour.plate === told.plate ? null : news("vehicle", tour);
}

function news(kind: News["kind"], { number, plate, stops }: Tour, stop = stops[0]): News {
  return { kind, number, plate, stop };
}

/** The run of an order that nobody took away has ended by itself. */
function isTheirs({ assignment, commercial }: Order, driverId: string): boolean {
  return assignment?.driverId === driverId && commercial === "confirmed";
}

function isSame(now: TourStop, told: TourStop | undefined): boolean {
  return told !== undefined && now.from === told.from && now.to === told.to && now.name === told.name &&
    now.address === told.address;
}
