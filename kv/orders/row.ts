import { executionOf, nextStop } from "../../domain/orders/execution.ts";
import type { Need, NeedKind } from "../../domain/orders/needs.ts";
import type { OrderParty, Side } from "../../domain/orders/parties.ts";
import { type Phase, phaseOf } from "../../domain/orders/phase.ts";
import type { CommercialState, ExecutionState, Order, Priority } from "../../domain/orders/types.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { totalsOf } from "../../domain/orders/totals.ts";

/** An end of the route as a list shows it. */
export interface RowEnd {
  readonly city: string;
  readonly postcode: string;
  readonly country: string;
  readonly zone: string;
  readonly from: Instant;
  readonly to: Instant;
}

/** What a list shows of an order to one side: the value of its index entries. Recipients get no price. */
export interface OrderRow {
  readonly id: string;
  readonly number: string;
  readonly reference?: string;
  readonly side: Side;
  readonly phase: Phase;
  readonly commercial: CommercialState;
  readonly execution: ExecutionState;
  readonly priority: Priority;
  /** The firm on the other side: the carrier for a shipper, else the shipper. */
  readonly counterpart?: string;
  readonly pickup: RowEnd;
  readonly delivery: RowEnd;
  readonly pallets: number;
  readonly weightGrams: number;
  readonly priceCents?: number;
  readonly plate?: string;
  readonly need?: NeedKind;
  readonly needDueAt?: Instant;
  /** End of the window of the next open stop: after it the order is late. */
  readonly nextStopBy?: Instant;
  readonly openFlags: number;
}

/** The row of `order` for one party, with what needs it most urgently. A consignee's row is about its own delivery and goods only. */
export function orderRow(order: Order, { orgId, side }: OrderParty, need?: Need): OrderRow {
  const own = side === "recipient" ? order.stops.filter((stop) => stop.party.orgId === orgId) : order.stops;
  const first = order.stops[0]!;
  const last = own[own.length - 1]!;
  const totals = totalsOf({
    goods: side === "recipient" ? order.goods.filter((line) => own.some((stop) => stop.id === line.deliveryStopId)) : order.goods,
  });
  const next = order.commercial === "confirmed" ? nextStop(order) : undefined;
  const reference = order.references[side];
  const counterpart = side === "shipper" ? order.carrier?.name ?? order.offers.at(-1)?.carrierName : order.shipper.name;
  return {
    id: order.id,
    number: order.number,
    side,
    phase: phaseOf(order),
    commercial: order.commercial,
    execution: executionOf(order),
    priority: order.priority,
    pickup: end(first),
    delivery: end(last),
    pallets: totals.pallets,
    weightGrams: totals.weightGrams,
    openFlags: order.flags.filter((flag) => flag.settled === undefined).length,
    ...(reference !== undefined && { reference }),
    ...(counterpart !== undefined && { counterpart }),
    ...(order.priceCents !== undefined && side !== "recipient" && { priceCents: order.priceCents }),
    ...(order.assignment !== undefined && { plate: order.assignment.plate }),
    ...(need !== undefined && { need: need.kind, needDueAt: need.dueAt }),
    ...(next && { nextStopBy: next.window.to }),
  };
}

function end(stop: Order["stops"][number]): RowEnd {
  const { address, timeZone } = stop.place;
  const { city, postcode, country } = address;
  return { city, postcode, country, zone: timeZone, from: stop.window.from, to: stop.window.to };
}
