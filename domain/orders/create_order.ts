import { accept, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { checkDraft, type OrderDraft } from "./order_draft.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { GoodsLine, Order, OrderChange, Stop } from "./types.ts";

export interface CreateOrder {
  readonly id: string;
  /** From `formatOrderNumber`. */
  readonly number: string;
  readonly shipper: Order["shipper"];
  readonly draft: OrderDraft;
  /** Name of the file that the order was imported from, when it was. */
  readonly importedFrom?: string;
}

/** Makes a draft order at revision 1. Refusals: those of `checkDraft`. */
export function createOrder(command: CreateOrder, now: Instant): Result<OrderChange, OrderRefusal> {
  const { id, number, shipper, importedFrom } = command;
  const checked = checkDraft(command.draft);
  if (!checked.ok) return checked;
  const order: Order = {
    id,
    number,
    shipper,
    createdAt: now,
    changedAt: now,
    revision: 1,
    commercial: "draft",
    ...contentOf(checked.value),
    offers: [],
    flags: [],
    documents: [],
  };
  return accept({
    order,
    events: [
      importedFrom === undefined
        ? { type: "order.created", facts: { number } }
        : { type: "order.imported", facts: { number, file: importedFrom } },
    ],
  });
}

/** The part of an order that a draft writes: field by field, so that no state can be smuggled in with it. */
export function contentOf(draft: OrderDraft) {
  const { priority, references, priceCents, palletServiceCents, instructions } = draft;
  return {
    priority,
    references,
    stops: draft.stops.map(plannedStop),
    goods: draft.goods.map(uncountedLine),
    ...(priceCents !== undefined && { priceCents }),
    ...(palletServiceCents !== undefined && { palletServiceCents }),
    ...(instructions !== undefined && { instructions }),
  };
}

function plannedStop(stop: OrderDraft["stops"][number]): Stop {
  const { id, kind, party, place, contact, window, instructions, palletMode, palletType } = stop;
  return {
    id,
    kind,
    party,
    place,
    ...(contact && { contact }),
    window,
    ...(instructions !== undefined && { instructions }),
    palletMode,
    palletType,
    state: "planned",
  };
}

function uncountedLine(line: GoodsLine): GoodsLine {
  const { loaded: _loaded, delivered: _delivered, ...ordered } = line;
  return ordered;
}
