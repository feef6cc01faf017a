import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { isShipper } from "./acting_party.ts";
import { changeOrder } from "./change_order.ts";
import { closeWhenSettled } from "./close_order.ts";
import { hasProof, isRunOver } from "./execution.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Actor, Order, OrderChange } from "./types.ts";

/** The shipper finds the proof of delivery good. Closes the order at once when no flag is open. */
export function verifyProof(
  order: Order,
  { by }: { readonly by: Actor },
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  if (!isShipper(order, by)) return refuse({ code: "not_the_shipper" });
  if (order.cancelled) return refuse({ code: "order_ended" });
  if (order.verified) return refuse({ code: "already_verified" });
  if (!isRunOver(order)) return refuse({ code: "deliveries_not_done" });
  if (!hasProof(order)) return refuse({ code: "proof_missing" });
  const after = closeWhenSettled({ ...order, verified: { at: now, by: by.name } }, by, now);
  return accept(
    changeOrder(order, after, now, [{ type: "proof.verified", facts: { by: by.name } }]),
  );
}
