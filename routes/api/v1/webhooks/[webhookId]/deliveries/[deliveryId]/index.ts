import { getWebhookDelivery } from "../../../../../../../domain/api/webhooks/webhooks_operations.ts";
import { deliveryDetail } from "../../../../../../../domain/api/webhooks/webhooks_view.ts";
import { getDelivery, listAttempts } from "../../../../../../../kv/webhooks/deliveries.ts";
import { endpoint } from "../../../../../(_lib)/call.ts";
import { problem } from "../../../../../(_lib)/problem.ts";
import { reply } from "../../../../../(_lib)/reply.ts";
import { serve } from "../../../../../(_lib)/serve.ts";
import { requireWebhook } from "../../../(_lib)/answer_webhook.ts";

export const handler = serve(endpoint(getWebhookDelivery, async (call) => {
  const { params: { deliveryId }, state: { deps: { store } } } = call;
  const { id } = await requireWebhook(call);
  const delivery = await getDelivery(store.kv, id, deliveryId, store.now());
  if (delivery === null) return problem("not_found");
  return reply(200, deliveryDetail(delivery, await listAttempts(store.kv, id, deliveryId)));
}));
