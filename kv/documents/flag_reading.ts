import type { Reading } from "../../domain/documents/reading.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { flagProof } from "../../domain/orders/flag_proof.ts";
import type { Order } from "../../domain/orders/types.ts";
import type { Commit, Loaded } from "../commit.ts";
import { actorOf, appendEvents } from "../orders/events.ts";
import { ORDERS } from "../orders/orders.ts";
import type { Store } from "../store.ts";
import { checkReading } from "./check_reading.ts";

/**
 * Adds to the commit of a confirmation what the proof that it confirms does to its order: a flag that opens, changes or is withdrawn, with its event. Nothing
 * where the paper is no proof, or says nothing new.
 */
export async function flagReading(
  commit: Commit,
  store: Store,
  viewer: Viewer,
  order: Loaded<Order>,
  reading: Reading,
): Promise<void> {
  const check = await checkReading(store.kv, order.value, reading);
  if (check === null) return;
  const by = actorOf(viewer);
  const { stopId, differences } = check;
  const change = flagProof(order.value, { by, documentId: reading.documentId, stopId, differences }, store.now());
  if (change === null) return;
  commit.change(ORDERS, order, change.order);
  appendEvents(commit, store, change.order, change.events, by);
}
