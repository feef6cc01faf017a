import type { Tour } from "../../domain/driver_news/tour.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import type { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { readAll } from "../page.ts";
import type { Store } from "../store.ts";

/** What a driver was told of an order last. */
export interface DriverTour {
  readonly orgId: string;
  readonly driverId: string;
  readonly orderId: string;
  readonly tour: Tour;
  /** By what they were told; absent where there was no way. */
  readonly message?: { readonly channel: "text" | "push" | "mail"; readonly id: string };
}

/** After the last stop nothing of an order is told any more; of orders far ahead the store keeps no more than this. */
const KEPT_AFTER_MS = 30 * DAY_MS;
const LONGEST_MS = 400 * DAY_MS;
/** More than ever have one order. */
const MOST_DRIVERS = 20;

/** Every driver who was told of an order and not yet that it is gone. */
export function listToursOfOrder(kv: Deno.Kv, orderId: string): Promise<DriverTour[]> {
  return readAll(kv, { prefix: keys.driverTourByOrder(orderId, "").slice(0, 2) }, MOST_DRIVERS);
}

/** Adds to the commit what a driver is told of an order; null: that there is none of it any more. */
export function putTour(commit: Commit, store: Store, about: Omit<DriverTour, "tour">, tour: Tour | null): void {
  const ownKeys = keysOf(about);
  if (tour === null) {
    for (const key of ownKeys) commit.delete(key);
    return;
  }
  const lastAt = Math.max(store.now(), ...tour.stops.map(({ to }) => to));
  const expireIn = Math.min(lastAt + KEPT_AFTER_MS - store.now(), LONGEST_MS);
  for (const key of ownKeys) commit.put(key, { ...about, tour } satisfies DriverTour, { expireIn });
}

function keysOf({ driverId, orderId }: Pick<DriverTour, "driverId" | "orderId">): readonly [Deno.KvKey, Deno.KvKey] {
  return [keys.driverTour(driverId, orderId), keys.driverTourByOrder(orderId, driverId)];
}
