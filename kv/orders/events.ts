import type { Viewer } from "../../domain/identity/types.ts";
import type { Actor, Order, OrderChange, OrderEvent } from "../../domain/orders/types.ts";
import { wasOnTime } from "../../domain/orders/was_on_time.ts";
import type { Instant } from "../../domain/time/instant.ts";
import type { Commit } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import { countFact } from "../metrics/metric_sums.ts";
import { type Page, readAll, readPage } from "../page.ts";
import type { Store } from "../store.ts";
import { addToFeeds } from "./event_feed.ts";

/** The actor that `viewer` is on the timeline. */
export function actorOf(viewer: Viewer): Actor {
  return { kind: viewer.kind, id: viewer.id, name: viewer.name, orgId: viewer.orgId };
}

/** Adds the events of a change, and the message that tells people of them, to the commit that makes it. `order` is as it is afterwards. */
export function appendEvents(
  commit: Commit,
  store: Store,
  order: Order,
  happened: OrderChange["events"],
  actor: Actor,
  deviceAt?: Instant,
): OrderEvent[] {
  const { id: orderId } = order;
  const at = store.now();
  const events = happened.map((event): OrderEvent => ({
    id: store.newId(),
    orderId,
    at,
    actor,
    ...event,
    ...(deviceAt !== undefined && { deviceAt }),
  }));
  for (const event of events) {
    commit.put(keys.orderEvent(orderId, event.id), event);
    addToFeeds(commit, order, event);
  }
  if (events.some(({ type }) => type === "order.delivered")) {
    countFact(commit, store, wasOnTime(order) ? "deliveries_on_time" : "deliveries_late");
  }
  for (const { facts: { documentId } } of events.filter(({ type }) => type === "document.added")) {
    sendMessage(commit, store, { kind: "draw_document", payload: { orderId, documentId: String(documentId) } });
  }
  if (events.length > 0) {
    sendMessage(commit, store, { kind: "notify_order", payload: { orderId, eventIds: events.map((event) => event.id) } });
  }
  return events;
}

const MAX_EVENTS = 1_000;

/** The timeline of an order, oldest first. */
export function listEvents(kv: Deno.Kv, orderId: string): Promise<OrderEvent[]> {
  return readAll<OrderEvent>(kv, { prefix: ["order_events", orderId] }, MAX_EVENTS);
}

/** A page of the timeline of an order, oldest first. */
export function listEventPage(
  kv: Deno.Kv,
  orderId: string,
  options: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<OrderEvent>> {
  return readPage(kv, { prefix: ["order_events", orderId] }, options);
}
