import type { Order } from "../orders/types.ts";
import { consignmentStops } from "./consignment_stops.ts";
import type { Consignment, Note, NoteKind } from "./types.ts";

/** The note of a consignment before anybody signed it. `id` and the random `publicToken` are given in. */
export function newNote(order: Order, consignment: Consignment, ids: Pick<Note, "id" | "publicToken">): Note {
  const { pickup, delivery } = consignmentStops(order, consignment);
  return {
    id: ids.id,
    publicToken: ids.publicToken,
    orderId: order.id,
    orderNumber: order.number,
    kind: noteKind(order, consignment),
    pickupStopId: consignment.pickupStopId,
    deliveryStopId: consignment.deliveryStopId,
    shipperId: order.shipper.orgId,
    ...order.carrier && { carrierId: order.carrier.orgId },
    ...pickup.party.orgId && { senderId: pickup.party.orgId },
    ...delivery.party.orgId && { consigneeId: delivery.party.orgId },
    versionCount: 0,
    headHash: null,
    senderSigned: false,
    carrierSigned: false,
    consigneeSigned: false,
    impossible: [],
  };
}

/** The CMR applies as soon as loading and unloading lie in different countries (CMR art. 1). */
export function noteKind(order: Order, consignment: Consignment): NoteKind {
  const { pickup, delivery } = consignmentStops(order, consignment);
  return pickup.place.address.country === delivery.place.address.country ? "lettre_de_voiture" : "ecmr";
}
