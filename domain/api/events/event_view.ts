import type { OrderEvent } from "../../orders/types.ts";
import { textOfInstant } from "../fields.ts";

/** An event as partners read it. */
export function eventView({ id, orderId, type, at, deviceAt, actor, facts }: OrderEvent) {
  const { kind, name, orgId } = actor;
  return {
    eventId: id,
    orderId,
    type,
    at: textOfInstant(at),
    ...deviceAt !== undefined && { deviceAt: textOfInstant(deviceAt) },
    actor: { kind, name, ...orgId !== undefined && { organisationId: orgId } },
    facts: typeof facts.deadline === "number" ? { ...facts, deadline: textOfInstant(facts.deadline) } : facts,
  };
}
