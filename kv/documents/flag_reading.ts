import type { Reading } from "../../domain/documents/reading.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { flagProof } from "../../domain/orders/flag_proof.ts";
import type { Order, OrderChange } from "../../domain/orders/types.ts";
import type { Commit, Loaded } from "../commit.ts";
import { actorOf, appendEvents } from "../orders/events.ts";
import { ORDERS } from "../orders/orders.ts";
import type { Store } from "../store.ts";
import { checkReading } from "./check_reading.ts";

/**
 * Adds to a commit what the paper that a person has judged does to its order: a flag that opens, changes or is withdrawn, as that of a paper which is no
 * proof after all; its event comes after those that `happened` besides.
 */
export async function flagReading(
  commit: Commit,
  store: Store,
  viewer: Viewer,
  order: Loaded<Order>,
  reading: Reading,
  happened: OrderChange["events"] = [],
): Promise<void> {
  const { stopId = null, differences = [] } = await checkReading(store.kv, order.value, reading) ?? {};
  const by = actorOf(viewer);
  const change = flagProof(order.value, { by, documentId: reading.documentId, stopId, differences }, store.now());
  if (change !== null) commit.change(ORDERS, order, change.order);
  appendEvents(commit, store, change?.order ?? order.value, [...happened, ...change?.events ?? []], by);
}
