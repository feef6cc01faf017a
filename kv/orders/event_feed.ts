import { encodeTime } from "ulid";
import { orgsReached } from "../../domain/webhooks/reach.ts";
import type { Order, OrderEvent } from "../../domain/orders/types.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import type { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { type Page, readPage } from "../page.ts";
import type { Store } from "../store.ts";

/** An event as an organisation's feed holds it. */
export type FeedEvent = OrderEvent & { readonly orderNumber: string };

/** How long a feed reaches back. An order's own timeline keeps its events for ever. */
const KEPT_MS = 90 * DAY_MS;
/** Of a ULID, those that tell the time. */
const TIME_CHARS = 10;

/** Adds an event of `order` to the feed of every organisation that learns of it, in the commit that makes it happen. */
export function addToFeeds(commit: Commit, order: Order, event: OrderEvent): void {
  const row: FeedEvent = { ...event, orderNumber: order.number };
  for (const orgId of orgsReached([event], order)) commit.put(keys.eventFeed(orgId, event.id), row, { expireIn: KEPT_MS });
}

/** One page of what happened to the orders of an organisation in the last 90 days, newest first: one range read. */
export function listFeed(
  store: Store,
  orgId: string,
  options: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<Page<FeedEvent>> {
  const oldest = encodeTime(store.now() - KEPT_MS, TIME_CHARS);
  const prefix = keys.eventFeed(orgId, "").slice(0, 2);
  return readPage<FeedEvent>(store.kv, { prefix, between: [oldest, "\uffff"] }, { ...options, reverse: true });
}
