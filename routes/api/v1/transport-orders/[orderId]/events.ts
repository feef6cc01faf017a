import { textOfInstant } from "../../../../../domain/api/fields.ts";
import { listTransportOrderEvents } from "../../../../../domain/api/transport_orders/step_operations.ts";
import { present } from "../../../../../domain/forms/present.ts";
import type { OrderEvent } from "../../../../../domain/orders/types.ts";
import { listEventPage } from "../../../../../kv/orders/events.ts";
import { eventsFor } from "../../../../(_lib)/orders/order_view.ts";
import { listed } from "../../../(_lib)/listed.ts";
import { endpoint } from "../../../(_lib)/call.ts";
import { serve } from "../../../(_lib)/serve.ts";
import { seenOrder } from "../(_lib)/seen_order.ts";

export const handler = serve(
  endpoint(listTransportOrderEvents, async (call) => {
    const seen = await seenOrder(call);
    const page = await listEventPage(call.state.deps.store.kv, seen.order.id, call.query);
    return listed(call, eventsFor(seen, page.rows).map(answerOf), page.next);
  }),
);

function answerOf({ id, orderId, type, at, deviceAt, actor, facts }: OrderEvent) {
  return present({
    eventId: id,
    orderId,
    type,
    at: textOfInstant(at),
    deviceAt: deviceAt === undefined ? undefined : textOfInstant(deviceAt),
    actor: present({ kind: actor.kind, name: actor.name, organisationId: actor.orgId }),
    facts,
  });
}
