import type { OrderEventType } from "./types.ts";

/** What recipients learn of an order: what happens at their stops, and how it ends. */
export const TOLD_TO_RECIPIENTS: readonly OrderEventType[] = [
  "driver.assigned",
  "stop.arrived",
  "stop.unloaded",
  "stop.departed",
  "stop.failed",
  "note.signed",
  "pallets.exchanged",
  "pallets.confirmed",
  "pallets.disputed",
  "pallets.settled",
  "order.cancelled",
];
