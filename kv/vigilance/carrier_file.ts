import type { Viewer } from "../../domain/identity/types.ts";
import { sideOf } from "../../domain/orders/parties.ts";
import type { Order } from "../../domain/orders/types.ts";
import type { LocalDate } from "../../domain/time/local.ts";
import { dayOf } from "../../domain/time/zoned.ts";
import { carrierAgreed } from "../../domain/vigilance/carrier_agreed.ts";
import { type ShipperStatus, shipperStatus } from "../../domain/vigilance/shipper_status.ts";
import { VIGILANCE_ZONE } from "../../domain/vigilance/validity.ts";
import type { Loaded } from "../commit.ts";
import { getOrderFor } from "../orders/change_order.ts";
import type { Store } from "../store.ts";
import { listVigilance } from "./documents.ts";
import { listOwnRefusals } from "./refusals.ts";

/** The vigilance file of the carrier of an order, as its shipper sees it. */
export interface CarrierFile {
  readonly order: Loaded<Order>;
  readonly carrierId: string;
  readonly carrierName: string;
  /** In France. */
  readonly day: LocalDate;
  /** The transport is agreed: before, its shipper sees how the file stands and no paper. */
  readonly mayDownload: boolean;
  readonly status: ShipperStatus;
}

/**
 * The file of the carrier to which an order of the viewer's organisation is offered, or entrusted: one point read, two range reads. The law has the client of
 * a carrier obtain these documents when they come to terms (C. trav. D8222-5): an order to which the carrier agreed opens those in force, an offer tells how
 * the file stands.
 * Null when the viewer's organisation is not the order's shipper, or the order has no carrier.
 */
export async function getCarrierFile(store: Store, viewer: Viewer, orderId: string): Promise<CarrierFile | null> {
  const order = await getOrderFor(store.kv, viewer, orderId);
  if (order === null || sideOf(order.value, viewer.orgId) !== "shipper") return null;
  const offer = order.value.offers.at(-1);
  if (offer === undefined || !["sent", "accepted"].includes(offer.state)) return null;
  const { carrierId, carrierName } = offer;
  const [rows, refusals] = await Promise.all([
    listVigilance(store.kv, carrierId),
    listOwnRefusals(store.kv, viewer.orgId, carrierId),
  ]);
  const day = dayOf(store.now(), VIGILANCE_ZONE);
  const status = shipperStatus(rows, refusals, day);
  return { order, carrierId, carrierName, day, mayDownload: carrierAgreed(order.value), status };
}
