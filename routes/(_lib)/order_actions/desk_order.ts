import { HttpError } from "fresh";
import type { Form } from "../../../domain/forms/form.ts";
import { sideOf } from "../../../domain/orders/parties.ts";
import type { Order } from "../../../domain/orders/types.ts";
import { getOrderFor } from "../../../kv/orders/change_order.ts";
import { type RequestContext, viewerOf } from "../state.ts";

/**
 * The order of the address, as the desk of one of its sides may work on it.
 * @throws {HttpError} 404 when it is not the viewer's, or when the viewer looks at it from another side.
 */
export async function deskOrder(ctx: RequestContext, side: "shipper" | "carrier"): Promise<Order> {
  const viewer = viewerOf(ctx);
  const order = await getOrderFor(ctx.state.deps.store.kv, viewer, ctx.params.id!);
  if (order === null || sideOf(order.value, viewer.orgId) !== side) throw new HttpError(404);
  return order.value;
}

/**
 * The revision of the order that a form was filled from.
 * @throws {HttpError} 422 when the form does not tell: no page of ours sends it so.
 */
export function revisionOf(form: Form): number {
  const revision = form.get("revision");
  if (typeof revision !== "string" || !/^[1-9]\d{0,8}$/.test(revision)) throw new HttpError(422);
  return Number(revision);
}
