import type { Viewer } from "../../domain/identity/types.ts";
import { addDocument } from "../../domain/orders/add_document.ts";
import type { OrderRefusal } from "../../domain/orders/refusals.ts";
import type { OrderChange, OrderDocument } from "../../domain/orders/types.ts";
import { accept, type Result } from "../../domain/result.ts";
import type { Operation } from "../operations.ts";
import { changeOrder, type ChangeResult } from "../orders/change_order.ts";
import { actorOf } from "../orders/events.ts";
import type { Store } from "../store.ts";

/** Attaches documents to an order, all or none. Their bytes are stored before. */
export function addStopDocuments(
  store: Store,
  viewer: Viewer,
  { documents, ...request }: {
    readonly orderId: string;
    readonly operation: Operation;
    readonly documents: readonly Omit<OrderDocument, "addedAt" | "addedBy">[];
  },
): Promise<ChangeResult> {
  return changeOrder<OrderRefusal>(store, viewer, {
    ...request,
    decide: (before, now) =>
      documents.reduce<Result<OrderChange, OrderRefusal>>((change, document) => {
        if (!change.ok) return change;
        const added = addDocument(change.value.order, { by: actorOf(viewer), document }, now);
        return added.ok ? accept({ order: added.value.order, events: [...change.value.events, ...added.value.events] }) : added;
      }, accept({ order: before, events: [] })),
  });
}
