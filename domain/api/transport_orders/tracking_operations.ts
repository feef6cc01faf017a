import { operation } from "../operation.ts";
import { OrderAnswer } from "./order_answer.ts";
import { ELSEWHERE, OrderParams, SHOWCASE_ORDER, tag } from "./order_operations.ts";
import { PositionAnswer, PositionBody, StartTrackingBody, TrackingPage, TrackingQuery } from "./order_steps.ts";

const problems = ["forbidden", "not_found", "conflict", "idempotency_key_reused"] as const;
const CHANGED = { 200: { description: "The order as it is now.", schema: OrderAnswer } };
const PREMIUM =
  "Premium tracking stands on the positions that are sent to `tracking/update`: no telematics provider is connected yet, and nothing is charged.";

export const startOrderTracking = operation({
  id: "startTracking",
  method: "POST",
  path: "/transport-orders/{orderId}/tracking/start",
  tag,
  summary: "Start tracking a vehicle",
  description:
    "From the carrier's acceptance until the last delivery. Shipper and carrier see the positions; they are kept for two months.",
  right: "orders.write",
  limit: "write",
  params: OrderParams,
  body: StartTrackingBody,
  answers: CHANGED,
  problems,
  examples: [{
    summary: "By its id in your telematics; here an order that is not yours",
    params: ELSEWHERE,
    body: { vehicleId: "vehicle-123" },
    status: 404,
  }],
});

export const stopOrderTracking = operation({
  id: "stopTracking",
  method: "POST",
  path: "/transport-orders/{orderId}/tracking/stop",
  tag,
  summary: "Stop tracking",
  right: "orders.write",
  limit: "write",
  params: OrderParams,
  answers: CHANGED,
  problems,
  examples: [{ summary: "An order that is not yours", params: ELSEWHERE, status: 404 }],
});

export const updateOrderPosition = operation({
  id: "updatePosition",
  method: "POST",
  path: "/transport-orders/{orderId}/tracking/update",
  tag,
  summary: "Tell where the vehicle is",
  description: "The same moment again replaces nothing but itself; a position that arrives late takes its place in the trail.",
  right: "orders.write",
  limit: "write",
  params: OrderParams,
  body: PositionBody,
  answers: { 200: { description: "The stored position.", schema: PositionAnswer } },
  problems: [...problems, "refused_by_rule"],
  examples: [{
    summary: "In Paris; here an order that is not yours",
    params: ELSEWHERE,
    body: { lat: 48.8566, lng: 2.3522, timestamp: "2026-11-24T08:00:00Z" },
    status: 404,
  }],
});

export const getOrderTracking = operation({
  id: "getTracking",
  method: "GET",
  path: "/transport-orders/{orderId}/tracking",
  tag,
  summary: "Read the positions of an order",
  description: "Newest first, no older than two months. For shipper and carrier.",
  right: "orders.read",
  limit: "read",
  params: OrderParams,
  query: TrackingQuery,
  answers: { 200: { description: "How it is tracked, and a page of positions.", schema: TrackingPage } },
  problems: ["forbidden", "not_found"],
  examples: [{ summary: "An order of yours", params: SHOWCASE_ORDER, status: 200 }],
});

export const startPremiumTracking = operation({
  ...startOrderTracking,
  id: "startPremiumTracking",
  path: "/transport-orders/{orderId}/tracking/premium/start",
  summary: "Start premium tracking",
  description: PREMIUM,
});

export const stopPremiumTracking = operation({
  ...stopOrderTracking,
  id: "stopPremiumTracking",
  path: "/transport-orders/{orderId}/tracking/premium/stop",
  summary: "Stop premium tracking",
  description: PREMIUM,
});

export const getPremiumPosition = operation({
  id: "getPremiumPosition",
  method: "GET",
  path: "/transport-orders/{orderId}/tracking/premium/position",
  tag,
  summary: "Read the latest position",
  description: PREMIUM,
  right: "orders.read",
  limit: "read",
  params: OrderParams,
  answers: { 200: { description: "The latest position.", schema: PositionAnswer } },
  problems: ["forbidden", "not_found"],
  examples: [{ summary: "An order of yours", params: SHOWCASE_ORDER, status: 200 }],
});

export const trackingOperations = [
  startOrderTracking,
  updateOrderPosition,
  stopOrderTracking,
  getOrderTracking,
  startPremiumTracking,
  stopPremiumTracking,
  getPremiumPosition,
];
