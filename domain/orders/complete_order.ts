import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { changeOrder } from "./change_order.ts";
import { contentOf } from "./create_order.ts";
import { checkDraft, type OrderDraft } from "./order_draft.ts";
import { publishingRequirements } from "./publishing_requirements.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Order, OrderChange } from "./types.ts";

type Completable = Pick<Order, "commercial" | "stops" | "goods" | "priceCents">;

/**
 * Whether a carrier holds the order although it lacks what publishing asks, as one whose acceptance was recorded by the shipper may, and nothing has begun
 * yet: then the shipper may add what is missing.
 */
export function isCompletable(order: Completable): boolean {
  return (order.commercial === "accepted" || order.commercial === "confirmed") &&
    order.stops.every(({ state }) => state === "planned") && publishingRequirements(order).length > 0;
}

/**
 * Adds what an order lacked when its carrier took it; the carrier is told. What stood there was agreed and stays: `agreed_with_carrier` names the first
 * field that `draft` writes otherwise. A draft that adds nothing is no completion: `order_not_editable`.
 */
export function completeOrder(order: Order, draft: OrderDraft, now: Instant): Result<OrderChange, OrderRefusal> {
  const notEditable: OrderRefusal = { code: "order_not_editable", facts: { state: order.commercial } };
  if (!isCompletable(order)) return refuse(notEditable);
  const checked = checkDraft(draft);
  if (!checked.ok) return checked;
  const after: Order = { ...order, ...contentOf(draft) };
  const agreed = firstDifference(agreedOf(order), agreedOf(contentOf(draft)), openFields(order, draft));
  if (agreed !== null) return refuse({ code: "agreed_with_carrier", field: agreed });
  const added = publishingRequirements(order).length - publishingRequirements(after).length;
  if (added <= 0) return refuse(notEditable);
  return accept(changeOrder(order, after, now, [{ type: "order.detailed", facts: { count: added } }]));
}

/** What a draft writes of an order. */
function agreedOf(content: Pick<Order, keyof ReturnType<typeof contentOf>>): unknown {
  const { priority, references, stops, goods, priceCents, palletServiceCents, instructions } = content;
  return { priority, references, stops, goods, priceCents, palletServiceCents, instructions };
}

/** Paths of what the order lacks, with what follows from it: a place without an address or a name of its own may be written whole. */
function openFields(order: Order, draft: OrderDraft): ReadonlySet<string> {
  const fields = publishingRequirements(order).flatMap(({ code, field = "" }) => {
    switch (code) {
      case "stop_without_goods":
        return draft.goods.slice(order.goods.length).map((_, index) => `goods.${order.goods.length + index}`);
      case "party_required":
        return [field, field.replace(/party$/, "place.name")];
      case "address_required":
        return field.replace(/\.address$/, "");
      default:
        return field;
    }
  });
  return new Set(fields);
}

/** Path of the first field in which two contents differ outside of `open`, or null. */
function firstDifference(before: unknown, after: unknown, open: ReadonlySet<string>, path = ""): string | null {
  if (open.has(path) || before === after) return null;
  if (!isComposed(before) || !isComposed(after)) return path;
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const found = firstDifference(before[name], after[name], open, path === "" ? name : `${path}.${name}`);
    if (found !== null) return found;
  }
  return null;
}

function isComposed(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
