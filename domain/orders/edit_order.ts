import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { isShipper } from "./acting_party.ts";
import { changeOrder } from "./change_order.ts";
import { completeOrder } from "./complete_order.ts";
import { contentOf } from "./create_order.ts";
import { checkDraft, type OrderDraft } from "./order_draft.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Actor, Order, OrderChange } from "./types.ts";

export interface EditOrder {
  readonly by: Actor;
  readonly draft: OrderDraft;
}

/**
 * Replaces the whole content of an order that no carrier holds (draft, refused, expired); of one that a carrier holds, `completeOrder` adds what it
 * lacks. Stop ids come from the draft and so are kept.
 */
export function editOrder(
  order: Order,
  { by, draft }: EditOrder,
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  if (!isShipper(order, by)) return refuse({ code: "not_the_shipper" });
  if (!isEditable(order)) return completeOrder(order, draft, now);
  const checked = checkDraft(draft);
  if (!checked.ok) return checked;
  // Optional fields are dropped first: a field that the draft leaves out must not survive from before.
  const { priceCents: _price, palletServiceCents: _service, instructions: _text, ...kept } = order;
  return accept(
    changeOrder(order, { ...kept, ...contentOf(draft) }, now, [
      { type: "order.edited", facts: { number: order.number } },
    ]),
  );
}

/** Whether the shipper may still rewrite the order alone. */
export function isEditable(order: Pick<Order, "commercial">): boolean {
  return ["draft", "refused", "expired"].includes(order.commercial);
}
