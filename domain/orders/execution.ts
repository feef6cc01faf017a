import type { Instant } from "../time/instant.ts";
import type { ExecutionState, Order, Stop } from "./types.ts";

/** What tells where an order stands on the road; any projection of an order has it. */
export type RoadFacts = Pick<Order, "stops" | "documents" | "verified" | "closed">;

/** Where the whole order stands, from its stops, its proofs and its closure. "delivered" means that every delivery is done or failed. */
export function executionOf(order: RoadFacts): ExecutionState {
  if (order.closed) return "closed";
  if (order.verified) return "verified";
  if (isRunOver(order)) return hasProof(order) ? "proof_received" : "delivered";

  const pickups = order.stops.filter((stop) => stop.kind === "pickup");
  const deliveries = order.stops.filter((stop) => stop.kind === "delivery");
  if (deliveries.some((stop) => stop.state === "arrived")) return "at_delivery";
  if (pickups.every(isEnded)) {
    const onTheWay = deliveries.some((stop) => stop.state !== "planned") ||
      pickups.every((stop) => stop.state === "failed" || stop.departed);
    return onTheWay ? "in_transit" : "loaded";
  }
  return order.stops.every((stop) => stop.state === "planned") ? "planned" : "to_pickup";
}

/** Whether the order takes no more steps, documents or closures: it was closed, or cancelled. */
export function hasEnded({ closed, cancelled }: Pick<Order, "closed" | "cancelled">): boolean {
  return closed !== undefined || cancelled !== undefined;
}

/** Whether nothing more will happen at the stop but the departure. */
export function isEnded(stop: Stop): boolean {
  return stop.state === "done" || stop.state === "failed";
}

/** Whether every delivery is done or failed. */
export function isRunOver(order: Pick<Order, "stops">): boolean {
  return order.stops.every((stop) => stop.kind === "pickup" || isEnded(stop));
}

/** Whether a proof of delivery is among the documents. */
export function hasProof(order: Pick<Order, "documents">): boolean {
  return order.documents.some((document) => document.kind === "pod");
}

/** The open stops whose window closed before the truck came (arrival by the device's clock), in orders that a carrier took. */
export function lateStops(order: Pick<Order, "stops" | "commercial">, now: Instant): Stop[] {
  if (order.commercial !== "accepted" && order.commercial !== "confirmed") return [];
  return order.stops.filter((stop) => !isEnded(stop) && (stop.arrived?.deviceAt ?? now) > stop.window.to);
}

/** Whether any open stop is late. */
export function isLate(order: Pick<Order, "stops" | "commercial">, now: Instant): boolean {
  return lateStops(order, now).length > 0;
}

/** The stop that the driver works on: the one begun and not left, else the first planned. Null when the run is over. */
export function nextStop(order: Pick<Order, "stops">): Stop | null {
  return order.stops.find(isBegun) ?? order.stops.find((stop) => stop.state === "planned") ?? null;
}

function isBegun(stop: Stop): boolean {
  return stop.state === "arrived" || (stop.state === "done" && !stop.departed);
}
