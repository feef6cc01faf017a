import { HttpError } from "fresh";
import { dayOf } from "../../../domain/time/zoned.ts";
import { VIGILANCE_ZONE } from "../../../domain/vigilance/validity.ts";
import { type VigilanceStatus, vigilanceStatus } from "../../../domain/vigilance/vigilance_status.ts";
import { listVigilance } from "../../../kv/vigilance/documents.ts";
import { deskOrder } from "../order_actions/desk_order.ts";
import type { RequestContext } from "../state.ts";

/** The vigilance file of the carrier of an order, as its shipper sees it. */
export interface CarrierFile {
  readonly orderId: string;
  readonly number: string;
  readonly carrierId: string;
  readonly carrierName: string;
  /** The transport is agreed: before, its shipper sees how the file stands and no paper. */
  readonly mayDownload: boolean;
  readonly status: VigilanceStatus;
}

/**
 * The file of the carrier to which the order of the address is offered, or entrusted: one point read, one range read. The law has the client of a carrier
 * obtain these documents when they come to terms (C. trav. D8222-5): an accepted order opens those in force, an offer tells how the file stands.
 * @throws {HttpError} 404 when the order is not the viewer's, or has no carrier.
 */
export async function carrierFileOf(ctx: RequestContext): Promise<CarrierFile> {
  const { store } = ctx.state.deps;
  const { id, number, offers, cancelled } = await deskOrder(ctx, "shipper");
  const offer = offers.at(-1);
  if (offer === undefined || !["sent", "accepted"].includes(offer.state)) throw new HttpError(404);
  const { carrierId, carrierName } = offer;
  const status = vigilanceStatus(await listVigilance(store.kv, carrierId), dayOf(store.now(), VIGILANCE_ZONE));
  const mayDownload = offer.state === "accepted" && cancelled === undefined;
  return { orderId: id, number, carrierId, carrierName, mayDownload, status };
}
