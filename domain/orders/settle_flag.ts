import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { isShipper } from "./acting_party.ts";
import { changeOrder } from "./change_order.ts";
import { closeWhenSettled } from "./close_order.ts";
import { isCount } from "./is_count.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Actor, Order, OrderChange } from "./types.ts";

export interface SettleFlag {
  readonly by: Actor;
  readonly flagId: string;
  /** What the exception costs, in cents of euro; null waives it. */
  readonly amountCents: number | null;
  readonly comment?: string;
}

/** The shipper prices or waives an exception, once. The last one closes an order whose proof is verified. */
export function settleFlag(
  order: Order,
  { by, flagId, amountCents, comment }: SettleFlag,
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  if (!isShipper(order, by)) return refuse({ code: "not_the_shipper" });
  const flag = order.flags.find(({ id }) => id === flagId);
  if (!flag) return refuse({ code: "flag_unknown" });
  if (flag.settled) return refuse({ code: "flag_already_settled", facts: { by: flag.settled.by } });
  if (amountCents !== null && !isCount(amountCents)) {
    return refuse({ code: "amount_invalid", field: "amountCents" });
  }
  const settled = { at: now, by: by.name, amountCents, ...(comment?.trim() && { comment }) };
  const flags = order.flags.map((one) => one.id === flagId ? { ...one, settled } : one);
  return accept(
    changeOrder(order, closeWhenSettled({ ...order, flags }, by, now), now, [
      {
        type: "flag.settled",
        facts: { flagId, kind: flag.kind, stopId: flag.stopId, waived: amountCents === null },
      },
    ]),
  );
}
