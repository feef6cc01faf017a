import { deleteWebhook, getWebhook, replaceWebhook } from "../../../../../domain/api/webhooks/webhooks_operations.ts";
import { pausedByOwner, resumed, withContent } from "../../../../../domain/webhooks/changes.ts";
import type { Webhook } from "../../../../../domain/webhooks/types.ts";
import { changeWebhook } from "../../../../../kv/webhooks/change_webhooks.ts";
import { endpoint } from "../../../(_lib)/call.ts";
import { reply } from "../../../(_lib)/reply.ts";
import { serve } from "../../../(_lib)/serve.ts";
import { contentOf, refusedWebhook, replyWebhook, requireWebhook } from "../(_lib)/answer_webhook.ts";

export const handler = serve(
  endpoint(getWebhook, async (call) => replyWebhook(call, await requireWebhook(call))),
  endpoint(replaceWebhook, async (call) => {
    const { viewer, body, operation, state: { deps: { store } } } = call;
    const { id, revision } = await requireWebhook(call);
    const content = contentOf(call, body);
    const changed = await changeWebhook(store, viewer, {
      id,
      operation,
      revision,
      action: "webhook.changed",
      decide: (webhook, now) => pausedAs(withContent(webhook, content, now), body.paused, now),
    });
    return changed.ok ? replyWebhook(call, changed.value) : refusedWebhook(changed.refusal);
  }),
  endpoint(deleteWebhook, async (call) => {
    const { viewer, operation, state: { deps: { store } } } = call;
    const { id, revision } = await requireWebhook(call);
    const removed = await changeWebhook(store, viewer, {
      id,
      operation,
      revision,
      action: "webhook.deleted",
      decide: () => null,
    });
    return removed.ok ? reply(204) : refusedWebhook(removed.refusal);
  }),
);

function pausedAs(webhook: Webhook, wanted: boolean, now: number): Webhook {
  if (wanted) return webhook.paused?.by === "owner" ? webhook : pausedByOwner(webhook, now);
  return webhook.paused ? resumed(webhook) : webhook;
}
