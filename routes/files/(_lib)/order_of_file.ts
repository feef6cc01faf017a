import { HttpError } from "fresh";
import type { OrderDocument } from "../../../domain/orders/types.ts";
import { getOrderFor } from "../../../kv/orders/change_order.ts";
import { seenBy, type SeenRecord } from "../../(_lib)/orders/order_view.ts";
import { type RequestContext, viewerOf } from "../../(_lib)/state.ts";

/**
 * The order whose file is asked for, as its viewer sees it.
 * @throws {HttpError} 404 when it is not the viewer's to see.
 */
export async function orderOfFile(ctx: RequestContext): Promise<SeenRecord> {
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
export async function documentOfFile(ctx: RequestContext): Promise<SeenRecord & { readonly document: OrderDocument }> {
  const seen = await orderOfFile(ctx);
  const document = seen.order.documents.find(({ id }) => id === ctx.params.documentId);
  if (document === undefined) throw new HttpError(404);
  return { ...seen, document };
}
