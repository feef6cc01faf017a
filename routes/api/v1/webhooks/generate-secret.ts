import { generateWebhookSecret } from "../../../../domain/api/webhooks/webhooks_operations.ts";
import { previousSecretValidUntil } from "../../../../domain/api/webhooks/webhooks_view.ts";
import { withSecret } from "../../../../domain/webhooks/changes.ts";
import { changeWebhook } from "../../../../kv/webhooks/change_webhooks.ts";
import { newWebhookSecret } from "../../../(_lib)/new_webhook_secret.ts";
import { endpoint } from "../../(_lib)/call.ts";
import { reply } from "../../(_lib)/reply.ts";
import { serve } from "../../(_lib)/serve.ts";
import { refusedWebhook } from "./(_lib)/answer_webhook.ts";

const OVERLAP_HOURS = 24;

export const handler = serve(endpoint(generateWebhookSecret, async ({ viewer, body, operation, state: { deps } }) => {
  const { store, ports: { secrets } } = deps;
  const secret = newWebhookSecret();
  const id = body?.webhookId;
  if (id === undefined) return reply(200, { secret, webhookId: null, previousSecretValidUntil: null });
  const sealed = await secrets.seal(secret);
  const changed = await changeWebhook(store, viewer, {
    id,
    operation,
    action: "webhook.secret_changed",
    decide: (webhook, now) => withSecret(webhook, sealed, body?.overlapHours ?? OVERLAP_HOURS, now),
  });
  if (!changed.ok) return refusedWebhook(changed.refusal);
  const { value: webhook } = changed;
  return reply(200, {
    secret: await secrets.open(webhook.sealedSecret),
    webhookId: id,
    previousSecretValidUntil: previousSecretValidUntil(webhook, store.now()),
  });
}));
