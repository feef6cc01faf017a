import type { Viewer } from "../../../domain/identity/types.ts";
import { type OrderView, projectFor, type Side, sideOf } from "../../../domain/orders/parties.ts";
import { TOLD_TO_RECIPIENTS } from "../../../domain/orders/told_to_recipients.ts";
import type { Order, OrderEvent } from "../../../domain/orders/types.ts";

/** An order as its viewer sees it, from the viewer's side. */
export interface SeenOrder {
  readonly side: Side | "driver";
  readonly order: OrderView;
}

/** An order as its viewer sees it, with its whole record, of which nothing is to be shown. */
export interface SeenRecord extends SeenOrder {
  readonly record: Order;
}

/**
 * What `viewer`, who may load `order`, sees of it. A recipient sees its own deliveries: their goods, and of the documents those of its stops and,
 * where it is the only consignee, proofs that name no stop. Null when a recipient has no delivery in it.
 */
export function seenBy(viewer: Viewer, order: Order): SeenOrder | null {
  if (viewer.kind === "driver") return { side: "driver", order: projectFor(order, "driver") };
  const side = viewer.kind === "link" ? "recipient" : sideOf(order, viewer.orgId);
  if (side === null) return null;
  return side === "recipient" ? deliveriesOf(viewer, order) : { side, order: projectFor(order, side) };
}

/** An order from its consignee's side, also for a shipper that has itself delivered to. Null where nothing is delivered to the viewer. */
export function deliveriesOf(viewer: Viewer, order: Order): SeenOrder | null {
  const isOwn = ({ id, party }: Order["stops"][number]) =>
    viewer.delivery ? viewer.delivery.stopId === id : party.orgId === viewer.orgId;
  const deliveries = order.stops.filter(({ kind }) => kind === "delivery");
  const stops = deliveries.filter(isOwn);
  if (stops.length === 0) return null;
  const ids = new Set(stops.map(({ id }) => id));
  const isOnlyConsignee = stops.length === deliveries.length;
  const seen = projectFor(order, "recipient");
  return {
    side: "recipient",
    order: {
      ...seen,
      stops,
      goods: order.goods.filter(({ deliveryStopId }) => ids.has(deliveryStopId)),
      documents: order.documents.filter(({ stopId, kind }) =>
        stopId === undefined ? kind === "pod" && isOnlyConsignee : ids.has(stopId)
      ),
      flags: seen.flags.filter(({ stopId }) => ids.has(stopId)),
    },
  };
}

/** The part of the timeline that goes with what is seen: a carrier learns nothing of offers to others. */
export function eventsFor({ side, order }: SeenOrder, events: readonly OrderEvent[]): readonly OrderEvent[] {
  if (side === "shipper") return events;
  const offers = new Set(order.offers.map(({ id }) => id));
  const stops = new Set(order.stops.map(({ id }) => id));
  return events.filter(({ type, facts: { offerId, stopId } }) => {
    if (typeof offerId === "string" && !offers.has(offerId)) return false;
    if (side === "carrier") return true;
    return TOLD_TO_RECIPIENTS.includes(type) && (typeof stopId !== "string" || stops.has(stopId));
  });
}
