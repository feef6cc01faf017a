import { getOrderFor } from "../../../../../kv/orders/change_order.ts";
import type { OrderRequest } from "../../../../../kv/orders/offers.ts";
import { seenBy, type SeenRecord } from "../../../../(_lib)/orders/order_view.ts";
import type { Call } from "../../../(_lib)/call.ts";
import { problem } from "../../../(_lib)/problem.ts";
import { requireMatch } from "../../../(_lib)/tags.ts";

type OrderCall = Call<{ readonly orderId: string }>;

/** The order of the address as its caller sees it, with its record. @throws {ProblemError} 404 when it is not the caller's to see. */
export async function seenOrder({ params, viewer, state }: OrderCall): Promise<SeenRecord> {
  const order = await getOrderFor(state.deps.store.kv, viewer, params.orderId);
  const seen = order && seenBy(viewer, order.value);
  if (!seen) throw problem("not_found");
  return { ...seen, record: order.value };
}

/**
 * The change that a call asks for: of the revision that `If-Match` names, of any without it.
 * @throws {ProblemError} 412 when the order has another revision by now.
 */
export async function requestOf(call: OrderCall): Promise<OrderRequest> {
  const { params: { orderId }, operation, req } = call;
  if (!req.headers.has("if-match")) return { orderId, operation };
  const { order: { revision } } = await seenOrder(call);
  requireMatch(req, revision);
  return { orderId, operation, revision };
}
