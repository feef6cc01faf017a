import { createWebhook as create, listWebhooks as list } from "../../../../domain/api/webhooks/webhooks_operations.ts";
import { webhookView } from "../../../../domain/api/webhooks/webhooks_view.ts";
import { createWebhook } from "../../../../kv/webhooks/change_webhooks.ts";
import { listWebhooks } from "../../../../kv/webhooks/webhooks.ts";
import { newWebhookSecret } from "../../../(_lib)/new_webhook_secret.ts";
import { endpoint } from "../../(_lib)/call.ts";
import { reply } from "../../(_lib)/reply.ts";
import { serve } from "../../(_lib)/serve.ts";
import { contentOf, refusedWebhook, replyWebhook } from "./(_lib)/answer_webhook.ts";

export const handler = serve(
  endpoint(list, async ({ viewer, state: { deps: { store } } }) => {
    const webhooks = await listWebhooks(store.kv, viewer.orgId);
    return reply(200, { items: webhooks.map((webhook) => webhookView(webhook, store.now())) });
  }),
  endpoint(create, async (call) => {
    const { viewer, body, operation, state: { deps: { store, ports } } } = call;
    const sealed = await ports.secrets.seal(body.secret ?? newWebhookSecret());
    const created = await createWebhook(store, viewer, contentOf(call, body), sealed, operation);
    if (!created.ok) return refusedWebhook(created.refusal);
    // Of the store, not of this request: the same request again is told the same secret.
    return replyWebhook(call, created.value, 201, { secret: await ports.secrets.open(created.value.sealedSecret) });
  }),
);
