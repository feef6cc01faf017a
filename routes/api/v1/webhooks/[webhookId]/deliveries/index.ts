import { listWebhookDeliveries } from "../../../../../../domain/api/webhooks/webhooks_operations.ts";
import { deliveryView } from "../../../../../../domain/api/webhooks/webhooks_view.ts";
import { listDeliveries } from "../../../../../../kv/webhooks/deliveries.ts";
import { endpoint } from "../../../../(_lib)/call.ts";
import { listed } from "../../../../(_lib)/listed.ts";
import { serve } from "../../../../(_lib)/serve.ts";
import { requireWebhook } from "../../(_lib)/answer_webhook.ts";

export const handler = serve(endpoint(listWebhookDeliveries, async (call) => {
  const { query: { cursor, limit }, state: { deps: { store } } } = call;
  const { id } = await requireWebhook(call);
  const { rows, next } = await listDeliveries(store.kv, id, store.now(), cursor, limit);
  return listed(call, rows.map(deliveryView), next);
}));
