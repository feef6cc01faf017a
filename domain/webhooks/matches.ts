import type { Side } from "../orders/parties.ts";
import { phaseOf } from "../orders/phase.ts";
import type { Order, OrderEvent } from "../orders/types.ts";
import { reachOf } from "./reach.ts";
import type { Webhook } from "./types.ts";

/** The side from which `webhook` is told of `event` of the order as it now stands, or null when it did not ask for it, or may not know. */
export function matches(
  { orgId, events, filters }: Pick<Webhook, "orgId" | "events" | "filters">,
  event: Pick<OrderEvent, "type" | "facts">,
  order: Order,
): Side | null {
  if (!events.includes(event.type)) return null;
  const { phases, siteId, referencePrefix } = filters;
  if (phases !== undefined && !phases.includes(phaseOf(order))) return null;
  if (siteId !== undefined && !order.stops.some(({ place }) => place.siteId === siteId)) return null;
  const side = reachOf(event, order, orgId);
  const isOwn = side !== null && (referencePrefix === undefined || order.references[side]?.startsWith(referencePrefix));
  return isOwn ? side : null;
}
