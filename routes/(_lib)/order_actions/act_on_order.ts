import type { OrderRefusal } from "../../../domain/orders/refusals.ts";
import type { Actor, Order, OrderChange } from "../../../domain/orders/types.ts";
import type { Result } from "../../../domain/result.ts";
import type { Instant } from "../../../domain/time/instant.ts";
import { changeOrder } from "../../../kv/orders/change_order.ts";
import { actorOf } from "../../../kv/orders/events.ts";
import { seeOther } from "../answers.ts";
import { operationOf, type RequestContext, viewerOf } from "../state.ts";
import { deskOrder, revisionOf } from "./desk_order.ts";
import { refuseAct } from "./refuse_act.tsx";

/** Does to the shipper's order of the address what `decide` says, and goes back to it; a refusal is a page of its own. */
export async function actOnOrder(
  ctx: RequestContext,
  done: "verified" | "closed" | "settled",
  decide: (order: Order, by: Actor, now: Instant) => Result<OrderChange, OrderRefusal>,
): Promise<Response> {
  const viewer = viewerOf(ctx);
  const { id } = await deskOrder(ctx, "shipper");
  const back = `/industry/orders/${id}`;
  const changed = await changeOrder(ctx.state.deps.store, viewer, {
    orderId: id,
    operation: operationOf(ctx),
    revision: revisionOf(ctx.state.form),
    decide: (order, now) => decide(order, actorOf(viewer), now),
  });
  return changed.ok ? seeOther(`${back}?done=${done}`) : refuseAct(ctx, changed.refusal, back);
}
