import { accept, refuse, type Result } from "../result.ts";
import { isCount } from "./is_count.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { GoodsLine, Order, Stop } from "./types.ts";

export const MAX_STOPS = 50;
export const MAX_GOODS_LINES = 200;

/** A stop as wanted, before anything happened at it. */
export type DraftStop = Pick<
  Stop,
  | "id"
  | "kind"
  | "party"
  | "place"
  | "contact"
  | "window"
  | "instructions"
  | "palletMode"
  | "palletType"
>;

/** A goods line as ordered, before anybody counted it. */
export type DraftLine = Omit<GoodsLine, "loaded" | "delivered">;

/** What a shipper writes in the form, imports or copies. Ids of stops and lines are unique inside one order. */
export interface OrderDraft
  extends Pick<Order, "priority" | "references" | "priceCents" | "palletServiceCents" | "instructions"> {
  readonly stops: readonly DraftStop[];
  readonly goods: readonly DraftLine[];
}

/**
 * Checks that a draft makes sense as a transport: at least one pickup and one delivery, at most 50 stops and 200 lines,
 * each line loaded at a pickup that comes before its delivery in the list and in time, quantities and amounts whole.
 * A draft may still lack what publishing asks (`publishingRequirements`). Gives the first fault, with its field path.
 */
export function checkDraft(draft: OrderDraft): Result<OrderDraft, OrderRefusal> {
  const refusal = firstFaultOfStops(draft) ?? firstFaultOfGoods(draft) ?? firstFaultOfAmounts(draft);
  return refusal ? refuse(refusal) : accept(draft);
}

function firstFaultOfStops({ stops }: OrderDraft): OrderRefusal | undefined {
  if (stops.length > MAX_STOPS) {
    return { code: "too_many_stops", field: "stops", facts: { max: MAX_STOPS } };
  }
  if (!stops.some((stop) => stop.kind === "pickup")) return { code: "pickup_missing", field: "stops" };
  if (!stops.some((stop) => stop.kind === "delivery")) {
    return { code: "delivery_missing", field: "stops" };
  }
  for (const [index, { id, window }] of stops.entries()) {
    if (stops.findIndex((stop) => stop.id === id) !== index) {
      return { code: "id_repeated", field: `stops.${index}.id` };
    }
    if (!(window.from <= window.to)) return { code: "window_reversed", field: `stops.${index}.window` };
  }
}

function firstFaultOfGoods({ stops, goods }: OrderDraft): OrderRefusal | undefined {
  if (goods.length > MAX_GOODS_LINES) {
    return { code: "too_many_goods_lines", field: "goods", facts: { max: MAX_GOODS_LINES } };
  }
  for (const [index, line] of goods.entries()) {
    const field = `goods.${index}`;
    if (goods.findIndex((other) => other.id === line.id) !== index) {
      return { code: "id_repeated", field: `${field}.id` };
    }
    const pickup = stops.find((stop) => stop.id === line.pickupStopId);
    const delivery = stops.find((stop) => stop.id === line.deliveryStopId);
    if (pickup?.kind !== "pickup") {
      return { code: "goods_pickup_unknown", field: `${field}.pickupStopId` };
    }
    if (delivery?.kind !== "delivery") {
      return { code: "goods_delivery_unknown", field: `${field}.deliveryStopId` };
    }
    if (stops.indexOf(delivery) < stops.indexOf(pickup)) {
      return { code: "delivery_listed_before_pickup", field: `${field}.deliveryStopId` };
    }
    if (delivery.window.to < pickup.window.from) {
      return {
        code: "delivery_ends_before_pickup",
        field: `stops.${stops.indexOf(delivery)}.window`,
        facts: { pickup: pickup.place.name },
      };
    }
    const wrong = firstWrongNumber(line);
    if (wrong) return { code: "quantity_invalid", field: `${field}.${wrong}` };
    if (line.temperature && !(line.temperature.minCelsius <= line.temperature.maxCelsius)) {
      return { code: "temperature_reversed", field: `${field}.temperature` };
    }
  }
}

function firstFaultOfAmounts(draft: OrderDraft): OrderRefusal | undefined {
  for (const field of ["priceCents", "palletServiceCents"] as const) {
    const amountCents = draft[field];
    if (amountCents !== undefined && !isCount(amountCents)) return { code: "amount_invalid", field };
  }
}

function firstWrongNumber(line: DraftLine): string | undefined {
  if (!isCount(line.quantity) || line.quantity === 0) return "quantity";
  return (["palletCount", "grossWeightGrams", "volumeDm3", "loadingLengthMm"] as const)
    .find((name) => line[name] !== undefined && !isCount(line[name]));
}
