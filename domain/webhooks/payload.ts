import { executionOf } from "../orders/execution.ts";
import type { Side } from "../orders/parties.ts";
import { phaseOf } from "../orders/phase.ts";
import type { Order, OrderEvent } from "../orders/types.ts";
import type { Instant } from "../time/instant.ts";
import { PAYLOAD_VERSION } from "./types.ts";

const iso = (at: Instant): string => new Date(at).toISOString();

/** The JSON that tells one side of an event, with the order as it stands when it is queued. Never a price. */
export function eventPayload(event: OrderEvent, order: Order, side: Side, sequence: number): string {
  const { kind, name } = event.actor;
  return JSON.stringify({
    id: event.id,
    version: PAYLOAD_VERSION,
    type: event.type,
    occurredAt: iso(event.at),
    sequence,
    order: {
      orderId: order.id,
      number: order.number,
      reference: order.references[side] ?? null,
      side,
      phase: phaseOf(order),
      commercialState: order.commercial,
      executionState: executionOf(order),
      revision: order.revision,
    },
    actor: { kind, name },
    facts: factsOf(event),
  });
}

/** The JSON of a test. */
export function pingPayload(id: string, webhookId: string, at: Instant): string {
  return JSON.stringify({ id, version: PAYLOAD_VERSION, type: "ping", occurredAt: iso(at), webhookId });
}

/** Moments are numbers in the store and ISO 8601 everywhere outside. */
function factsOf({ facts }: OrderEvent): OrderEvent["facts"] {
  return typeof facts.deadline === "number" ? { ...facts, deadline: iso(facts.deadline) } : facts;
}
