import type { Driver, Vehicle } from "../directory/types.ts";
import type { Result } from "../result.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../time/instant.ts";
import { acceptOffer } from "./accept_offer.ts";
import { addDocument } from "./add_document.ts";
import { arriveAtStop } from "./arrive_at_stop.ts";
import { assignDriver } from "./assign_driver.ts";
import { createOrder } from "./create_order.ts";
import { departFromStop } from "./depart_from_stop.ts";
import { type HandleStop, handleStop } from "./handle_stop.ts";
import type { DraftLine, DraftStop, OrderDraft } from "./order_draft.ts";
import { publishOrder } from "./publish_order.ts";
import type { OrderRefusal, OrderRefusalCode } from "./refusals.ts";
import { linesAt } from "./totals.ts";
import type { Actor, Order, OrderChange } from "./types.ts";

/** Monday 23 November 2026, 08:00 in Paris: when the sample orders are written. The trucks run the day after. */
export const NOW = Date.UTC(2026, 10, 23, 7);
const TOMORROW = NOW + DAY_MS;

export const SHIPPER: Actor = { kind: "user", id: "u-lea", name: "Léa Morin", orgId: "shipper" };
export const CARRIER: Actor = { kind: "user", id: "u-paul", name: "Paul Girard", orgId: "carrier" };
export const OTHER_CARRIER: Actor = { kind: "user", id: "u-ines", name: "Inès Roy", orgId: "other-carrier" };
export const RECIPIENT: Actor = { kind: "user", id: "u-tom", name: "Tom Vidal", orgId: "recipient" };
export const AT_THE_WHEEL: Actor = { kind: "driver", id: "driver", name: "Karim Benali", orgId: "carrier" };
export const LINK: Actor = { kind: "link", id: "link", name: "Quai 4" };

export const DRIVER: Driver = { id: "driver", orgId: "carrier", name: "Karim Benali", lang: "fr", adrCertified: true };
export const VEHICLE: Vehicle = {
  id: "vehicle",
  orgId: "carrier",
  plate: "AB-123-CD",
  kind: "tractor_semi",
  payloadKg: 25_000,
  loadingLengthMm: 13_600,
  palletPlaces: 33,
  adrEquipped: true,
  tailLift: false,
};

/** A stop in Lyon between 08:00 and 10:00 tomorrow, with an immediate exchange of pallets. */
export function sampleStop(id: string, kind: DraftStop["kind"], changes: Partial<DraftStop> = {}): DraftStop {
  return {
    id,
    kind,
    party: kind === "pickup" ? { name: "Usine du Rhône", orgId: "shipper" } : { name: "Magasin Bellecour", orgId: "recipient" },
    place: {
      name: `Site ${id}`,
      address: { line1: "1 rue du Port", postcode: "69007", city: "Lyon", country: "FR" },
      timeZone: "Europe/Paris",
    },
    contact: { name: "Quai", phone: "+33400000000" },
    window: { kind: "slot", from: TOMORROW, to: TOMORROW + 2 * HOUR_MS },
    palletMode: "immediate",
    palletType: "EPAL1",
    ...changes,
  };
}

/** Ten cartons on two pallets, 800 kg, from `pickupStopId` to the only delivery. */
export function sampleLine(id: string, pickupStopId: string, changes: Partial<DraftLine> = {}): DraftLine {
  return {
    id,
    pickupStopId,
    deliveryStopId: "d1",
    description: `Cartons ${id}`,
    packaging: "CT",
    quantity: 10,
    palletCount: 2,
    grossWeightGrams: 800_000,
    ...changes,
  };
}

/** Two pickups and one delivery, complete enough to be published. */
export function sampleDraft(changes: Partial<OrderDraft> = {}): OrderDraft {
  return {
    priority: "normal",
    references: { shipper: "CDE-1" },
    stops: [sampleStop("p1", "pickup"), sampleStop("p2", "pickup"), sampleStop("d1", "delivery")],
    goods: [sampleLine("l1", "p1"), sampleLine("l2", "p2")],
    priceCents: 78_000,
    ...changes,
  };
}

/** The value of a command that must succeed. */
export function changeOf(result: Result<OrderChange, OrderRefusal>): OrderChange {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** Fails unless the rule refused with `code`; gives the refusal for closer looks. */
export function assertRefused(result: Result<unknown, OrderRefusal>, code: OrderRefusalCode): OrderRefusal {
  if (result.ok) throw new Error(`accepted, but ${code} was expected`);
  if (result.refusal.code !== code) throw new Error(`${code} was expected, not ${result.refusal.code}`);
  return result.refusal;
}

/** The sample draft as an order. */
export function draftOrder(changes: Partial<OrderDraft> = {}): Order {
  const command = {
    id: "order",
    number: "OT-2026-000001",
    shipper: { orgId: "shipper", name: "Usine du Rhône" },
    draft: sampleDraft(changes),
  };
  return changeOf(createOrder(command, NOW)).order;
}

/** Offered to the carrier, with a day to answer. */
export function publishedOrder(changes: Partial<OrderDraft> = {}): Order {
  const carrier = { orgId: "carrier", name: "Transports Girard" };
  return changeOf(publishOrder(draftOrder(changes), { by: SHIPPER, offerId: "offer", carrier }, NOW)).order;
}

/** Taken by the carrier. */
export function acceptedOrder(changes: Partial<OrderDraft> = {}): Order {
  const carrier = { orgId: "carrier", name: "Transports Girard" };
  return changeOf(acceptOffer(publishedOrder(changes), { offerId: "offer", carrier }, NOW)).order;
}

/** Given to driver and vehicle. */
export function confirmedOrder(changes: Partial<OrderDraft> = {}): Order {
  const command = { by: CARRIER, driver: DRIVER, vehicle: VEHICLE, date: "2026-11-24" };
  return changeOf(assignDriver(acceptedOrder(changes), command, NOW)).order;
}

/** A step of the assigned driver at `stopId`, in the window, reported a minute later. */
export function stepAt(stopId: string) {
  return { by: AT_THE_WHEEL, stopId, time: { deviceAt: TOMORROW, serverAt: TOMORROW + MINUTE_MS } };
}

/** Everything found as expected and signed. */
export function fullHandling(order: Order, stopId: string): HandleStop {
  const counts = linesAt(order, stopId)
    .map((line) => ({ lineId: line.id, quantity: line.loaded?.quantity ?? line.quantity, damaged: false }));
  const pallets = { type: "EPAL1", given: 2, received: 2, refused: 0 } as const;
  return { ...stepAt(stopId), counts, pallets, signature: { signed: true }, carrierSigned: true };
}

/** The truck is at `stopId`. */
export function arrivedAt(order: Order, stopId: string): Order {
  return changeOf(arriveAtStop(order, stepAt(stopId), TOMORROW)).order;
}

/** Arrival, full handling and departure. */
export function passedBy(order: Order, stopId: string): Order {
  const arrived = arrivedAt(order, stopId);
  const handled = changeOf(handleStop(arrived, fullHandling(arrived, stopId), TOMORROW)).order;
  return changeOf(departFromStop(handled, stepAt(stopId), TOMORROW)).order;
}

/** Both pickups done and left. */
export function loadedOrder(changes: Partial<OrderDraft> = {}): Order {
  return passedBy(passedBy(confirmedOrder(changes), "p1"), "p2");
}

/** Every stop done and left, without a proof. */
export function deliveredOrder(): Order {
  return passedBy(loadedOrder(), "d1");
}

/** A document as a command brings it. */
export function sampleDocument(id: string, kind: "pod" | "photo" | "scan" = "pod") {
  return { id, kind, name: `${id}.jpg`, mediaType: "image/jpeg", sizeBytes: 1_000, sha256: "00".repeat(32) };
}

/** Delivered, with a proof that the driver sent. */
export function provenOrder(): Order {
  return changeOf(addDocument(deliveredOrder(), { by: AT_THE_WHEEL, document: sampleDocument("doc") }, TOMORROW)).order;
}
