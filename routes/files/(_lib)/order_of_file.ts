import { HttpError } from "fresh";
import { getOrderFor } from "../../../kv/orders/change_order.ts";
import { seenBy, type SeenOrder } from "../../(_lib)/orders/order_view.ts";
import { type RequestContext, viewerOf } from "../../(_lib)/state.ts";

/**
 * The order whose file is asked for, as its viewer sees it.
 * @throws {HttpError} 404 when it is not the viewer's to see.
 */
export async function orderOfFile(ctx: RequestContext): Promise<SeenOrder> {
  const viewer = viewerOf(ctx);
  const order = await getOrderFor(ctx.state.deps.store.kv, viewer, ctx.params.orderId!);
  const seen = order && seenBy(viewer, order.value);
  if (!seen) throw new HttpError(404);
  return seen;
}
