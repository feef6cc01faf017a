import { retentionOf } from "../../domain/documents/retention.ts";
import { hasEnded } from "../../domain/orders/execution.ts";
import { needsOf } from "../../domain/orders/needs.ts";
import { type OrderParty, sidesOf } from "../../domain/orders/parties.ts";
import { phaseOf } from "../../domain/orders/phase.ts";
import type { Order, Stop } from "../../domain/orders/types.ts";
import { dayOf } from "../../domain/time/zoned.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { carrierAgreed } from "../../domain/vigilance/carrier_agreed.ts";
import type { Aggregate, IndexEntry } from "../commit.ts";
import type { DocumentRow } from "../documents/list_documents.ts";
import { keys } from "../keys.ts";
import { searchable } from "../searchable.ts";
import { orderRow } from "./row.ts";

/** A stop as its driver's day shows it. */
export interface DriverStopRow {
  readonly orderId: string;
  readonly stopId: string;
  /** The stop's place in its order, from 0. */
  readonly position: number;
  readonly number: string;
  readonly kind: Stop["kind"];
  readonly state: Stop["state"];
  readonly departed: boolean;
  readonly name: string;
  readonly city: string;
  readonly postcode: string;
  readonly zone: string;
  readonly windowKind: Stop["window"]["kind"];
  readonly from: Instant;
  readonly to: Instant;
}

/** Transport orders: seen by each party in its lists, by their driver in the day's stops. */
export const ORDERS: Aggregate<Order> = {
  name: "orders",
  key: (order) => keys.order(order.id),
  entries: (order) => [
    { key: keys.orderByNumber(order.shipper.orgId, order.number), value: { id: order.id } },
    ...viewersOf(order).flatMap((party) => entriesFor(order, party)),
    ...agreedOrder(order),
    ...driverStops(order),
    ...order.documents.map((document) => ({
      key: keys.orderByBlob(document.sha256, document.id, order.id),
      value: retentionOf(order, document),
    })),
  ],
  counters: (order) => viewersOf(order).map(({ orgId }) => keys.orderCount(orgId, phaseOf(order))),
  lists: (order) => viewersOf(order).map(({ orgId }) => orgId),
};

/** Each organisation once, on the side that sees most: who ships to itself has one row of the order, the shipper's. */
function viewersOf(order: Order): OrderParty[] {
  const parties = sidesOf(order);
  return parties.filter(({ orgId }, index) => parties.findIndex((party) => party.orgId === orgId) === index);
}

function entriesFor(order: Order, party: OrderParty): IndexEntry[] {
  const { orgId, side } = party;
  const needs = needsOf(order, side).filter((need) => need.kind !== "to_sign" || need.orgId === orgId);
  const value = orderRow(order, party, needs[0]);
  const leading = side === "recipient" ? order.stops.findLast((stop) => stop.party.orgId === orgId) : order.stops[0];
  const { window, place } = leading ?? order.stops[0]!;
  const names = new Set([order.number, ...Object.values(order.references)].filter((name) => name !== undefined).map(searchable));
  return [
    { key: keys.orderByOrg(orgId, order.id), value },
    ...order.documents.map(({ id: documentId }) => ({
      key: keys.documentByOrg(orgId, documentId),
      value: { orderId: order.id, documentId } satisfies DocumentRow,
    })),
    { key: keys.orderByPhase(orgId, phaseOf(order), order.id), value },
    { key: keys.orderByDay(orgId, dayOf(window.from, place.timeZone), order.id), value },
    ...[...names].map((name) => ({ key: keys.orderByReference(orgId, name, order.id), value })),
    ...needs.map((need) => ({
      key: keys.orderByNeed(orgId, need.kind, need.dueAt, order.id),
      value: { ...value, need: need.kind, needDueAt: need.dueAt },
    })),
  ];
}

function agreedOrder(order: Order): IndexEntry[] {
  if (!carrierAgreed(order)) return [];
  const { carrierId } = order.offers.at(-1)!;
  return [{ key: keys.orderByCarrier(order.shipper.orgId, carrierId, order.id), value: { orderId: order.id } }];
}

function driverStops(order: Order): IndexEntry[] {
  if (order.assignment === undefined || order.commercial !== "confirmed") return [];
  const { driverId } = order.assignment;
  const ended = hasEnded(order);
  // What was left undone when an order ended is nobody's work any more.
  const stops = [...order.stops.entries()].filter(([, { state }]) => !ended || state === "done" || state === "failed");
  return stops.map(([position, stop]) => {
    const { from, to, kind: windowKind } = stop.window;
    const { name, address, timeZone: zone } = stop.place;
    const value: DriverStopRow = {
      orderId: order.id,
      stopId: stop.id,
      position,
      number: order.number,
      kind: stop.kind,
      state: stop.state,
      departed: stop.departed !== undefined,
      name,
      city: address.city,
      postcode: address.postcode,
      zone,
      windowKind,
      from,
      to,
    };
    return { key: keys.stopByDriver(driverId, dayOf(from, zone), from, `${order.id}.${stop.id}`), value };
  });
}
