import { type AddMailedDocument, addMailedDocument, mailActor } from "../../domain/orders/add_mailed_document.ts";
import type { OrderRefusal } from "../../domain/orders/refusals.ts";
import type { Order } from "../../domain/orders/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { Commit, loaded, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { appendEvents } from "../orders/events.ts";
import { ORDERS } from "../orders/orders.ts";
import type { Store } from "../store.ts";

/** Attaches a file that came by mail to an order, whose bytes are stored before; the same bytes once. Gives the order as it is then. */
export function attachMailedDocument(
  store: Store,
  orderId: string,
  mailed: Omit<AddMailedDocument, "document"> & { readonly document: Omit<AddMailedDocument["document"], "id"> },
): Promise<Result<Order, OrderRefusal | { readonly code: "order_not_found" }>> {
  return transact<Result<Order, OrderRefusal | { readonly code: "order_not_found" }>>(async () => {
    const before = loaded(await store.kv.get<Order>(keys.order(orderId)));
    if (before === null) return { answer: refuse({ code: "order_not_found" }) };
    const document = { ...mailed.document, id: store.newId() };
    const added = addMailedDocument(before.value, { ...mailed, document }, store.now());
    if (!added.ok) return { answer: added };
    if (added.value === "already_there") return { answer: accept(before.value) };
    const { order, events } = added.value;
    const commit = new Commit(store.kv).change(ORDERS, before, order);
    appendEvents(commit, store, order, events, mailActor(mailed.orgId, mailed.sentBy));
    return { commit, answer: accept(order) };
  });
}
