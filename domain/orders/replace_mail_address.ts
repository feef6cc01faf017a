import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { isCarrier, isShipper } from "./acting_party.ts";
import { changeOrder } from "./change_order.ts";
import { hasEnded } from "./execution.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Actor, Order, OrderChange } from "./types.ts";

/** The shipper, or the carrier that took the order, has another address take the place of its own, which leads nowhere from then on. */
export function replaceMailAddress(
  order: Order,
  { by }: { readonly by: Actor },
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  if (by.orgId === undefined || (!isShipper(order, by) && !isCarrier(order, by))) return refuse({ code: "not_a_party" });
  if (hasEnded(order)) return refuse({ code: "order_ended" });
  const mailGenerations = { ...order.mailGenerations, [by.orgId]: mailGeneration(order, by.orgId) + 1 };
  return accept(changeOrder(order, { ...order, mailGenerations }, now, []));
}

/** How often the address that an order has for `orgId` was replaced. */
export function mailGeneration({ mailGenerations }: Pick<Order, "mailGenerations">, orgId: string): number {
  return mailGenerations?.[orgId] ?? 0;
}
