import type { Viewer } from "../../../../../domain/identity/types.ts";
import type { OrderView } from "../../../../../domain/orders/parties.ts";
import type { Order, OrderDocument } from "../../../../../domain/orders/types.ts";
import { orderOfDocument } from "../../../../../kv/documents/list_documents.ts";
import { getOrderFor } from "../../../../../kv/orders/change_order.ts";
import { seenBy } from "../../../../(_lib)/orders/order_view.ts";
import type { Call } from "../../../(_lib)/call.ts";
import { problem } from "../../../(_lib)/problem.ts";

/** A document with its order, both as their viewer sees them, and the order's record, of which nothing is to be shown. */
export interface SeenDocument {
  readonly order: OrderView;
  readonly document: OrderDocument;
  readonly record: Order;
}

/** The document of the address, by its own id or below that of its order. @throws {ProblemError} 404 when it is not the caller's to see. */
export async function seenDocument(
  { params: { documentId, orderId }, viewer, state }: Call<{ readonly documentId: string; readonly orderId?: string }>,
): Promise<SeenDocument> {
  const { kv } = state.deps.store;
  const id = orderId ?? await orderOfDocument(kv, viewer.orgId, documentId);
  const order = id && await getOrderFor(kv, viewer, id);
  const seen = order && documentSeenBy(viewer, order.value, documentId);
  if (!seen) throw problem("not_found");
  return seen;
}

/** A document of an order as `viewer` sees both; null where it does not. */
export function documentSeenBy(viewer: Viewer, record: Order, documentId: string): SeenDocument | null {
  const seen = seenBy(viewer, record);
  const document = seen?.order.documents.find(({ id }) => id === documentId);
  return seen && document ? { order: seen.order, document, record } : null;
}
