import type { Address } from "../directory/types.ts";
import type { GoodsLine, Order, Stop } from "../orders/types.ts";
import { consignmentStops } from "./consignment_stops.ts";
import { noteKind } from "./new_note.ts";
import type { Consignment, FollowUp, NoteCarrier, NoteContent, NoteLine, NoteParty, NotePlace } from "./types.ts";

/**
 * What the note of a consignment says now, made from its order. The price stays out: drivers and recipients read the note.
 * `carrierAddress` is the carrier's registered address, which the note must state (CMR art. 6.1.c; arrêté of 9 Nov 1999 art. 4).
 */
export function noteContent(order: Order, consignment: Consignment, carrierAddress?: Address): NoteContent {
  const { pickup, delivery } = consignmentStops(order, consignment);
  const consigneePays = delivery.party.orgId === order.shipper.orgId && pickup.party.orgId !== order.shipper.orgId;
  return {
    kind: noteKind(order, consignment),
    orderNumber: order.number,
    references: order.references,
    principal: { name: order.shipper.name, ...order.shipper.siret && { siret: order.shipper.siret } },
    sender: partyAt(pickup),
    consignee: partyAt(delivery),
    takingOverPlace: placeOf(pickup),
    deliveryPlace: placeOf(delivery),
    // Photos and proofs of delivery come out of the transport; scans added to the order as a whole go with the goods.
    attachedDocuments: order.documents.filter(({ kind, stopId }) => kind === "scan" && !stopId).map(({ name }) => name),
    goods: order.goods
      .filter((line) => line.pickupStopId === pickup.id && line.deliveryStopId === delivery.id)
      .map(noteLine),
    senderInstructions: [order.instructions, pickup.instructions, delivery.instructions].filter((text) => text !== undefined),
    paymentTerms: consigneePays ? "non_franco" : "franco",
    toBePaidBy: order.shipper.name,
    cashOnDeliveryCents: null,
    carrier: carrierOf(order, carrierAddress),
    successiveCarriers: [],
    specialAgreements: {
      palletModeAtLoading: pickup.palletMode,
      palletModeAtUnloading: delivery.palletMode,
      palletType: delivery.palletType,
      carrierOwesPallets: order.palletServiceCents !== undefined,
    },
    issuePlace: pickup.place.address.city,
    issuedAt: null,
    loading: followUp(pickup),
    unloading: followUp(delivery),
  };
}

function partyAt({ party, place }: Stop): NoteParty {
  return { name: party.name, address: place.address, ...party.siret && { siret: party.siret } };
}

function placeOf({ place, window }: Stop): NotePlace {
  const { name, address, timeZone, openingHours } = place;
  return { name, address, timeZone, wanted: window, ...openingHours && { openingHours } };
}

function noteLine(line: GoodsLine): NoteLine {
  const { pickupStopId: _, deliveryStopId: __, description, marks, packaging, quantity, ...same } = line;
  return {
    ...same,
    goodsNature: description,
    packingMethod: packaging,
    packageCount: quantity,
    ...marks && { marksNumbers: marks },
  };
}

function carrierOf({ carrier, assignment }: Order, address?: Address): NoteCarrier | null {
  if (!carrier) return null;
  return {
    name: carrier.name,
    ...carrier.siret && { siret: carrier.siret },
    ...address && { address },
    ...assignment && { plate: assignment.plate, driverName: assignment.driverName },
  };
}

function followUp({ arrived, handled, departed, pallets }: Stop): FollowUp {
  return { ...arrived && { arrived }, ...handled && { handled }, ...departed && { departed }, ...pallets && { pallets } };
}
