import { HttpError } from "fresh";
import type { Order, OrderDocument } from "../../../domain/orders/types.ts";
import { getOrderFor } from "../../../kv/orders/change_order.ts";
import { seenBy, type SeenOrder } from "../../(_lib)/orders/order_view.ts";
import { type RequestContext, viewerOf } from "../../(_lib)/state.ts";

/** An order as its viewer sees it, with its whole record, of which nothing is to be shown. */
export interface OrderOfFile extends SeenOrder {
  readonly record: Order;
}

/**
 * The order whose file is asked for, as its viewer sees it.
 * @throws {HttpError} 404 when it is not the viewer's to see.
 */
export async function orderOfFile(ctx: RequestContext): Promise<OrderOfFile> {
  const viewer = viewerOf(ctx);
  const order = await getOrderFor(ctx.state.deps.store.kv, viewer, ctx.params.orderId!);
  const seen = order && seenBy(viewer, order.value);
  if (!seen) throw new HttpError(404);
  return { ...seen, record: order.value };
}

/**
 * The document of the address, with its order.
 * @throws {HttpError} 404 when it is not the viewer's to see.
 */
export async function documentOfFile(ctx: RequestContext): Promise<OrderOfFile & { readonly document: OrderDocument }> {
  const seen = await orderOfFile(ctx);
  const document = seen.order.documents.find(({ id }) => id === ctx.params.documentId);
  if (document === undefined) throw new HttpError(404);
  return { ...seen, document };
}
