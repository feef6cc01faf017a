import type { Viewer } from "../../domain/identity/types.ts";
import type { OrderRefusal } from "../../domain/orders/refusals.ts";
import { startTracking as decideStart, stopTracking as decideStop, trackedNow } from "../../domain/orders/track_order.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { checkPosition, isKept, type Position } from "../../domain/tracking/position.ts";
import { Commit, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import { changeOrder, type ChangeResult, getOrderFor, type StoreRefusal } from "../orders/change_order.ts";
import { actorOf } from "../orders/events.ts";
import type { OrderRequest } from "../orders/offers.ts";
import { type Page, readPage } from "../page.ts";
import type { Store } from "../store.ts";
import { dayEntry, positionExpiry } from "./position_days.ts";

/** Begins to take the positions of a vehicle for an order. */
export function startTracking(
  store: Store,
  viewer: Viewer,
  request: OrderRequest & { readonly vehicleId: string },
): Promise<ChangeResult> {
  const { vehicleId } = request;
  return changeOrder(store, viewer, {
    ...request,
    decide: (order, now) => decideStart(order, { by: actorOf(viewer), vehicleId }, now),
  });
}

/** Stops taking positions for an order. Those that were taken are kept for as long as they may be. */
export function stopTracking(store: Store, viewer: Viewer, request: OrderRequest): Promise<ChangeResult> {
  return changeOrder(store, viewer, {
    ...request,
    decide: (order, now) => decideStop(order, { by: actorOf(viewer) }, now),
  });
}

/** Where the vehicle of an order was. */
export interface PositionReport {
  readonly orderId: string;
  readonly operation: Operation;
  readonly latDegrees: number;
  readonly lngDegrees: number;
  readonly at: Instant;
}

/** Stores a position of an order that is tracked; one that arrives late is kept in its place and is not the latest. */
export function recordPosition(
  store: Store,
  viewer: Viewer,
  { orderId, operation, ...where }: PositionReport,
): Promise<Result<Position, OrderRefusal | StoreRefusal>> {
  const { kv } = store;
  return transact<Result<Position, OrderRefusal | StoreRefusal>>(async () => {
    const [order, latest, done] = await Promise.all([
      getOrderFor(kv, viewer, orderId),
      kv.get<Position>(keys.latestPosition(orderId)),
      kv.get(keys.operation(operation.scope, operation.id)),
    ]);
    if (order === null) return { answer: refuse({ code: "order_not_found" }) };
    const earlier = earlierAnswer<Position>(done, operation);
    if (earlier === "other_content") return { answer: refuse({ code: "operation_reused" }) };
    if (earlier !== null) return { answer: accept(earlier.answer) };
    const tracked = trackedNow(order.value, actorOf(viewer));
    if (!tracked.ok) return { answer: tracked };
    const receivedAt = store.now();
    const checked = checkPosition({ ...where, receivedAt, vehicleId: tracked.value.vehicleId, by: viewer.name });
    if (!checked.ok) return { answer: checked };
    const position = checked.value;
    const commit = new Commit(kv);
    const kept = positionExpiry(position.at, receivedAt);
    const day = dayEntry(orderId, position.at);
    commit.put(keys.position(orderId, position.at), position, kept).put(day.key, day.value, kept);
    if (latest.value === null || latest.value.at <= position.at) {
      commit.check(keys.latestPosition(orderId), latest.versionstamp).put(keys.latestPosition(orderId), position, kept);
    }
    recordOperation(commit, operation, position);
    return { commit, answer: accept(position) };
  });
}

/** The newest position of an order that may still be kept, or null. */
export async function getLatestPosition({ kv, now }: Store, orderId: string): Promise<Position | null> {
  const { value } = await kv.get<Position>(keys.latestPosition(orderId));
  return value !== null && isKept(value, now()) ? value : null;
}

/** The positions of an order that may still be kept, newest first. They are erased at night, so each is looked at again. */
export async function listPositions(
  { kv, now }: Store,
  orderId: string,
  options: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<Position>> {
  const page = await readPage<Position>(kv, { prefix: ["positions", orderId] }, { ...options, reverse: true });
  const rows = page.rows.filter((position) => isKept(position, now()));
  return { ...page, rows, next: rows.length < page.rows.length ? null : page.next };
}
