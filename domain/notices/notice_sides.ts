import type { Side } from "../orders/parties.ts";
import type { OrderEventType } from "../orders/types.ts";
import type { OrderNoticeType } from "./notice.ts";

type Told = readonly [Side, ...Side[]];

/** Which sides of an order are told of what happens to it, by event. Whoever caused it is not told. */
export const NOTICE_SIDES: Readonly<Record<OrderNoticeType, Told> & Record<Exclude<OrderEventType, OrderNoticeType>, null>> = {
  "order.created": null,
  "order.edited": null,
  "order.detailed": ["carrier"],
  "order.imported": null,
  "order.cancelled": ["shipper", "carrier", "recipient"],
  "offer.sent": ["carrier"],
  "offer.accepted": ["shipper"],
  "offer.refused": ["shipper"],
  "offer.expired": ["shipper", "carrier"],
  "carrier.assigned": ["carrier"],
  "driver.assigned": ["shipper"],
  "stop.arrived": ["shipper", "carrier", "recipient"],
  "stop.loaded": ["shipper", "carrier", "recipient"],
  "stop.unloaded": ["shipper", "carrier", "recipient"],
  "stop.departed": null,
  "stop.failed": ["shipper", "carrier", "recipient"],
  "note.created": null,
  "note.signed": null,
  "pallets.exchanged": null,
  "pallets.confirmed": null,
  "pallets.disputed": ["shipper", "carrier", "recipient"],
  "pallets.settled": ["shipper", "carrier", "recipient"],
  "flag.opened": ["shipper", "carrier"],
  "flag.settled": ["shipper", "carrier"],
  "document.added": ["shipper", "carrier"],
  "document.confirmed": null,
  "document.discarded": null,
  "proof.confirmed": null,
  "tracking.started": null,
  "tracking.stopped": null,
  "order.delivered": ["shipper", "carrier", "recipient"],
  "proof.received": ["shipper", "carrier"],
  "proof.verified": ["carrier"],
  "order.closed": ["shipper", "carrier"],
};

/** Whether anybody is told of events of this type. */
export function isNoticeType(type: OrderEventType): type is OrderNoticeType {
  return NOTICE_SIDES[type] !== null;
}
