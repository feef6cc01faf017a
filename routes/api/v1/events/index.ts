import { eventView } from "../../../../domain/api/events/event_view.ts";
import { listEvents } from "../../../../domain/api/events/events_operations.ts";
import { listFeed } from "../../../../kv/orders/event_feed.ts";
import { endpoint } from "../../(_lib)/call.ts";
import { listed } from "../../(_lib)/listed.ts";
import { serve } from "../../(_lib)/serve.ts";

export const handler = serve(endpoint(listEvents, async (call) => {
  const { query, viewer, state: { deps: { store } } } = call;
  const { rows, next } = await listFeed(store, viewer.orgId, query);
  return listed(call, rows.map((event) => ({ ...eventView(event), orderNumber: event.orderNumber })), next);
}));
