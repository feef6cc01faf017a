import type { Instant } from "../time/instant.ts";
import { hasProof, isRunOver } from "./execution.ts";
import type { Order, OrderChange } from "./types.ts";

/**
 * Seals a change: the revision grows by one, and what the change brought the whole order to (delivered, proof received,
 * closed) is added to `events`, so that no rule can forget it.
 */
export function changeOrder(
  before: Order,
  after: Order,
  now: Instant,
  events: OrderChange["events"],
): OrderChange {
  return {
    order: { ...after, revision: before.revision + 1, changedAt: now },
    events: [...events, ...milestones(before, after)],
  };
}

function milestones(before: Order, after: Order): OrderChange["events"] {
  const deliveries = after.stops.filter((stop) => stop.kind === "delivery");
  const done = deliveries.filter((stop) => stop.state === "done").length;
  const events: OrderChange["events"][number][] = [];
  if (isRunOver(after) && !isRunOver(before) && done > 0) {
    events.push({ type: "order.delivered", facts: { done, failed: deliveries.length - done } });
  }
  if (isProven(after) && !isProven(before)) events.push({ type: "proof.received", facts: {} });
  if (after.closed && !before.closed) {
    events.push({ type: "order.closed", facts: { by: after.closed.by } });
  }
  return events;
}

function isProven(order: Order): boolean {
  return isRunOver(order) && hasProof(order);
}
