import { executionOf, type RoadFacts } from "./execution.ts";
import type { Order } from "./types.ts";

/** One word for where an order stands, made of its two state machines: what lists filter by and figures count. */
export const PHASES = [
  "draft",
  "offered",
  "declined",
  "accepted",
  "planned",
  "under_way",
  "delivered",
  "proof_received",
  "closed",
  "cancelled",
] as const;
export type Phase = (typeof PHASES)[number];

/** The phase of `order`. "declined" is refused or expired: to be placed again. */
export function phaseOf(order: RoadFacts & Pick<Order, "commercial">): Phase {
  switch (order.commercial) {
    case "draft":
      return "draft";
    case "published":
    case "negotiating":
    case "awarded":
      return "offered";
    case "refused":
    case "expired":
      return "declined";
    case "cancelled":
      return "cancelled";
    case "accepted":
      return "accepted";
    case "confirmed":
      return phaseOnTheRoad(order);
  }
}

function phaseOnTheRoad(order: RoadFacts): Phase {
  switch (executionOf(order)) {
    case "planned":
      return "planned";
    case "to_pickup":
    case "loaded":
    case "in_transit":
    case "at_delivery":
      return "under_way";
    case "delivered":
      return "delivered";
    case "proof_received":
    case "verified":
      return "proof_received";
    case "closed":
      return "closed";
  }
}
