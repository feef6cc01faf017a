import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { isShipper } from "./acting_party.ts";
import { changeOrder } from "./change_order.ts";
import { hasEnded } from "./execution.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Actor, Order, OrderChange } from "./types.ts";

/** The shipper ends the order: proof verified, every flag priced or waived. */
export function closeOrder(
  order: Order,
  { by }: { readonly by: Actor },
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  if (!isShipper(order, by)) return refuse({ code: "not_the_shipper" });
  if (hasEnded(order)) return refuse({ code: "order_ended" });
  if (!order.verified) return refuse({ code: "proof_not_verified" });
  const open = openFlags(order).length;
  if (open > 0) return refuse({ code: "flags_open", facts: { count: open } });
  return accept(changeOrder(order, closeWhenSettled(order, by, now), now, []));
}

/** The order closed by `by` when nothing is left to do about it, else as it is: the last verification or settlement closes. */
export function closeWhenSettled(order: Order, by: Actor, now: Instant): Order {
  return order.verified && openFlags(order).length === 0 ? { ...order, closed: { at: now, by: by.name } } : order;
}

/** The flags that nobody priced or waived yet. */
export function openFlags(order: Pick<Order, "flags">) {
  return order.flags.filter((flag) => !flag.settled);
}
