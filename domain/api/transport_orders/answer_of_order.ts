import type { Party } from "../../directory/types.ts";
import { retentionOf } from "../../documents/retention.ts";
import { present } from "../../forms/present.ts";
import { executionOf } from "../../orders/execution.ts";
import type { FlagView, OrderView, Side } from "../../orders/parties.ts";
import { phaseOf } from "../../orders/phase.ts";
import type { DoubleTime, GoodsLine, Offer, Order, OrderDocument, Stop } from "../../orders/types.ts";
import type { Instant } from "../../time/instant.ts";
import type { Tracking } from "../../tracking/tracking.ts";
import { textOfInstant } from "../fields.ts";
import type { DocumentAnswer, OrderAnswer, TrackingAnswer } from "./order_answer.ts";

/**
 * What the API answers of an order to the side that may see it as `order`. Field by field, so that nothing new is told by accident; of its whole `record`
 * only until when documents are kept, which hangs on what not every side sees.
 */
export function answerOfOrder(side: Side | "driver", order: OrderView, record: Order): OrderAnswer {
  const { id, number, references, commercial, revision, createdAt, changedAt, priority, carrier, instructions } = order;
  const isParty = side !== "recipient";
  return present({
    orderId: id,
    number,
    reference: references.shipper,
    carrierReference: references.carrier,
    recipientReference: references.recipient,
    status: phaseOf(order),
    commercialState: commercial,
    executionState: executionOf(order),
    side,
    revision,
    createdAt: textOfInstant(createdAt),
    changedAt: textOfInstant(changedAt),
    priority,
    shipper: partyOf(order.shipper),
    carrier: carrier && partyOf(carrier),
    assignedCarrier: carrier?.orgId,
    price: moneyOf(order.priceCents),
    palletServicePrice: moneyOf(order.palletServiceCents),
    instructions,
    stops: order.stops.map(stopOf),
    goods: order.goods.map(lineOf),
    offers: order.offers.map(offerOf),
    assignment: order.assignment && { ...order.assignment, assignedAt: textOfInstant(order.assignment.assignedAt) },
    tracking: isParty && order.tracking ? answerOfTracking(order.tracking) : undefined,
    flags: order.flags.map(flagOf),
    documents: order.documents.map((document) => answerOfDocument(document, record)),
    verified: byWhen(order.verified),
    closed: byWhen(order.closed),
    cancelled: order.cancelled && { ...order.cancelled, at: textOfInstant(order.cancelled.at) },
  });
}

/** A document of an order as the API answers it. */
export function answerOfDocument(document: OrderDocument, record: Order): DocumentAnswer {
  const { id, kind, addedAt, mailedTo: _ours, ...told } = document;
  const { keptUntil } = retentionOf(record, document);
  return {
    documentId: id,
    documentType: kind,
    ...told,
    addedAt: textOfInstant(addedAt),
    keptUntil: keptUntil === null ? null : textOfInstant(keptUntil),
  };
}

/** How an order is tracked, as the API answers it. */
export function answerOfTracking({ vehicleId, startedAt, startedBy, stoppedAt }: Tracking): TrackingAnswer {
  return present({
    vehicleId,
    startedAt: textOfInstant(startedAt),
    startedBy,
    stoppedAt: stoppedAt === undefined ? undefined : textOfInstant(stoppedAt),
  });
}

/** An amount as the API writes it. */
export function moneyOf(amountCents: number | undefined) {
  return amountCents === undefined ? undefined : { amountCents, currency: "EUR" as const };
}

function partyOf({ orgId, name, siret }: Party) {
  return present({ name, siret, organisationId: orgId });
}

function byWhen(done: { readonly at: Instant; readonly by: string } | undefined) {
  return done && { at: textOfInstant(done.at), by: done.by };
}

function stepTime<Step extends DoubleTime>(step: Step | undefined) {
  return step && { ...step, deviceAt: textOfInstant(step.deviceAt), serverAt: textOfInstant(step.serverAt) };
}

function stopOf(stop: Stop): OrderAnswer["stops"][number] {
  const { id, kind, state, party, contact, window, instructions, palletMode, palletType, pallets, counterpartSigned } = stop;
  const { siteId, name, address, timeZone, openingHours } = stop.place;
  return present({
    stopId: id,
    kind,
    state,
    party: partyOf(party),
    siteId,
    name,
    address,
    timeZone,
    openingHours,
    contact,
    window: { ...window, from: textOfInstant(window.from), to: textOfInstant(window.to) },
    instructions,
    palletMode,
    palletType,
    pallets,
    arrived: stepTime(stop.arrived),
    handled: stepTime(stop.handled),
    departed: stepTime(stop.departed),
    failed: stepTime(stop.failed),
    signed: counterpartSigned,
    signatureImpossible: stop.signatureImpossible,
  });
}

function lineOf({ id, sscc, ...line }: GoodsLine): OrderAnswer["goods"][number] {
  return { lineId: id, ...line, ...sscc && { sscc: [...sscc] } };
}

function offerOf({ id, sentAt, deadline, answeredAt, ...offer }: Offer): OrderAnswer["offers"][number] {
  return {
    offerId: id,
    ...offer,
    sentAt: textOfInstant(sentAt),
    deadline: textOfInstant(deadline),
    ...answeredAt !== undefined && { answeredAt: textOfInstant(answeredAt) },
  };
}

function flagOf({ id, openedAt, proof, settled, ...flag }: FlagView): OrderAnswer["flags"][number] {
  return {
    flagId: id,
    ...flag,
    openedAt: textOfInstant(openedAt),
    ...proof && { proof: proofOf(proof) },
    ...settled && { settled: settlementOf(settled) },
  };
}

function proofOf({ documentId, differences }: NonNullable<FlagView["proof"]>) {
  return { documentId, differences: differences.map(({ code, expected, found }) => ({ code, expected, found })) };
}

function settlementOf({ at, by, amountCents, comment, withdrawn }: NonNullable<FlagView["settled"]>) {
  return present({ at: textOfInstant(at), by, price: amountCents === null ? null : moneyOf(amountCents), comment, withdrawn });
}
