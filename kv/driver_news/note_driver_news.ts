import type { Organisation } from "../../domain/directory/types.ts";
import { dueAt } from "../../domain/driver_news/due_at.ts";
import { newsOf } from "../../domain/driver_news/news.ts";
import { type Tour, tourOf } from "../../domain/driver_news/tour.ts";
import type { Order, OrderEvent, OrderEventType } from "../../domain/orders/types.ts";
import type { Instant } from "../../domain/time/instant.ts";
import type { Commit } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import type { Store } from "../store.ts";
import { type DriverTour, listToursOfOrder } from "./driver_tours.ts";

/** Of which orders a driver is to be told, and when: one record a driver, so that one job tells of all. */
export interface DriverNews {
  readonly pending: Readonly<Record<string, Instant>>;
}

/** What may give a driver something else to run. */
const CHANGES: readonly OrderEventType[] = ["driver.assigned", "order.cancelled", "order.detailed"];

/**
 * Adds to the commit that drivers are to be told of an order to which `events` happened, where there is news for them: who runs it, and who was told of it
 * before. Whether it did.
 */
export async function noteDriverNews(
  commit: Commit,
  store: Store,
  order: Order,
  events: readonly Pick<OrderEvent, "type">[],
): Promise<boolean> {
  if (!events.some(({ type }) => CHANGES.includes(type))) return false;
  const told = await listToursOfOrder(store.kv, order.id);
  const { assignment, carrier } = order;
  const isNew = assignment !== undefined && carrier !== undefined &&
    !told.some(({ driverId }) => driverId === assignment.driverId);
  const concerned: Concerned[] = isNew ? [...told, { orgId: carrier.orgId, driverId: assignment.driverId, tour: null }] : told;
  const noted = await Promise.all(concerned.map((driver) => noteFor(commit, store, order, driver)));
  return noted.includes(true);
}

interface Concerned extends Pick<DriverTour, "orgId" | "driverId"> {
  /** What they were told; null: nothing yet. */
  readonly tour: Tour | null;
}

async function noteFor(commit: Commit, store: Store, order: Order, { orgId, driverId, tour }: Concerned): Promise<boolean> {
  if (newsOf(tour, order, driverId) === null) return false;
  const key = keys.driverNews(driverId);
  const [{ value, versionstamp }, { value: firm }] = await getMany<[DriverNews, Organisation]>(store.kv, [
    key,
    keys.organisation(orgId),
  ]);
  if (firm === null) return false;
  const now = store.now();
  const starts = [tour, tourOf(order, driverId)].flatMap((one) => one?.stops[0].from ?? []);
  const due = dueAt(now, Math.min(...starts), firm.timeZone);
  const waiting = value?.pending[order.id];
  // What fell due and was not told has lost its job.
  if (waiting !== undefined && waiting > now && waiting <= due) return false;
  commit.check(key, versionstamp).put(key, { pending: { ...value?.pending, [order.id]: due } } satisfies DriverNews);
  sendMessage(commit, store, { kind: "tell_driver", payload: { orgId, driverId }, dueAt: due });
  return true;
}
