import type { Viewer } from "../../domain/identity/types.ts";
import { createOrder as decideCreation } from "../../domain/orders/create_order.ts";
import type { OrderDraft } from "../../domain/orders/order_draft.ts";
import type { OrderRefusal } from "../../domain/orders/refusals.ts";
import type { OrderChange } from "../../domain/orders/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { Commit, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import type { StoreRefusal } from "./change_order.ts";
import { actorOf, appendEvents } from "./events.ts";
import { nextOrderNumber } from "./numbers.ts";
import { ORDERS } from "./orders.ts";

/** What is known of an order as soon as it is created. */
export interface CreatedOrder {
  readonly id: string;
  readonly number: string;
}

export interface CreateOptions {
  /** Name of the file that the order comes from. */
  readonly importedFrom?: string;
  /** Further writes of the same commit. */
  readonly also?: (commit: Commit, created: OrderChange) => void;
}

/** Creates an order of the viewer's organisation once for an operation; the same operation again gives the same order. */
export function createOrder(
  store: Store,
  viewer: Viewer,
  draft: OrderDraft,
  operation: Operation,
  { importedFrom, also }: CreateOptions = {},
): Promise<Result<CreatedOrder, OrderRefusal | StoreRefusal>> {
  return transact<Result<CreatedOrder, OrderRefusal | StoreRefusal>>(async (tries) => {
    // That the operation is new is a check of every commit: nearly always it is, so it is read only when the first one failed.
    const operationKey = keys.operation(operation.scope, operation.id);
    if (tries > 1) {
      const done = await store.kv.get(operationKey);
      const earlier = earlierAnswer<CreatedOrder>(done, operation);
      if (earlier === "other_content") return { answer: refuse({ code: "operation_reused" }) };
      if (earlier !== null) return { answer: accept(earlier.answer) };
    }
    const number = await nextOrderNumber(store, viewer.orgId);
    const shipper = { orgId: viewer.orgId, name: viewer.orgName };
    const decided = decideCreation(
      { id: store.newId(), number, shipper, draft, ...(importedFrom !== undefined && { importedFrom }) },
      store.now(),
    );
    if (!decided.ok) return { commit: new Commit(store.kv).check(operationKey, null), answer: decided };
    const { order, events } = decided.value;
    const created = { id: order.id, number };
    const commit = new Commit(store.kv).create(ORDERS, order).check(keys.orderByNumber(viewer.orgId, number), null);
    recordOperation(commit, operation, created);
    appendEvents(commit, store, order, events, actorOf(viewer));
    also?.(commit, decided.value);
    return { commit, answer: accept(created) };
  });
}
