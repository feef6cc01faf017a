import { DAY_MS, type Instant } from "../time/instant.ts";
import { offsetMsAt } from "../time/zoned.ts";
import { contentOf } from "./create_order.ts";
import type { DraftLine, OrderDraft } from "./order_draft.ts";
import type { Order } from "./types.ts";

/**
 * A draft for a new order with the same stops, goods and prices, `shiftDays` later at the same local hours. What names the
 * old transport is left out: execution, references, and SSCC codes, which belong to one physical pallet each.
 */
export function draftFromOrder(order: Order, shiftDays: number): OrderDraft {
  const content = contentOf(order);
  return {
    ...content,
    references: {},
    stops: content.stops.map(({ state: _state, ...stop }) => ({
      ...stop,
      window: {
        ...stop.window,
        from: shiftLocalDays(stop.window.from, shiftDays, stop.place.timeZone),
        to: shiftLocalDays(stop.window.to, shiftDays, stop.place.timeZone),
      },
    })),
    goods: content.goods.map(withoutSscc),
  };
}

function withoutSscc({ sscc: _sscc, ...line }: DraftLine): DraftLine {
  return line;
}

function shiftLocalDays(at: Instant, days: number, timeZone: string): Instant {
  const moved = at + days * DAY_MS;
  return moved + offsetMsAt(at, timeZone) - offsetMsAt(moved, timeZone);
}
