import { webhookView } from "../../../../../domain/api/webhooks/webhooks_view.ts";
import { webhooksWords } from "../../../../../domain/i18n/webhooks/webhooks_words.ts";
import { targetFault } from "../../../../../domain/webhooks/target.ts";
import type { Webhook, WebhookContent } from "../../../../../domain/webhooks/types.ts";
import type { WebhookRefusal } from "../../../../../kv/webhooks/change_webhooks.ts";
import { getWebhook } from "../../../../../kv/webhooks/webhooks.ts";
import type { Call } from "../../../(_lib)/call.ts";
import { problem, type ProblemError } from "../../../(_lib)/problem.ts";
import { type Reply, reply } from "../../../(_lib)/reply.ts";
import { requireMatch, tagOf } from "../../../(_lib)/tags.ts";

type OnWebhook = Call<{ readonly webhookId: string }>;

/**
 * The caller's own subscription that the address names, in the version that `If-Match` names.
 * @throws {ProblemError} 404, 412.
 */
export async function requireWebhook({ viewer, params, req, state: { deps: { store } } }: OnWebhook): Promise<Webhook> {
  const found = await getWebhook(store.kv, viewer.orgId, params.webhookId);
  if (found === null) throw problem("not_found");
  requireMatch(req, versionOf(found.value));
  return found.value;
}

interface SentContent extends Omit<WebhookContent, "filters" | "description"> {
  readonly description?: string | undefined;
  readonly filters?:
    | { readonly [Name in keyof WebhookContent["filters"]]: WebhookContent["filters"][Name] | undefined }
    | undefined;
}

/**
 * What a body says of a subscription.
 * @throws {ProblemError} 422 where its address is no target.
 */
export function contentOf(
  { state }: Pick<Call, "state">,
  { url, description, events, filters = {} }: SentContent,
): WebhookContent {
  const fault = targetFault(url, state.deps.ports.outgoing.allowPrivate);
  if (fault !== null) {
    throw problem("invalid_body", {
      fields: [{ pointer: "/url", code: "invalid", detail: webhooksWords(state.lang).targetFault[fault] }],
    });
  }
  const { phases, siteId, referencePrefix } = filters;
  return {
    url,
    ...description !== undefined && { description },
    events: [...new Set(events)],
    filters: {
      ...phases !== undefined && { phases: [...new Set(phases)] },
      ...siteId !== undefined && { siteId },
      ...referencePrefix !== undefined && { referencePrefix },
    },
  };
}

/** A subscription as an answer, tagged with its version. */
export function replyWebhook({ state }: Pick<Call, "state">, webhook: Webhook, status = 200, more: object = {}): Reply {
  const body = { ...webhookView(webhook, state.deps.store.now()), ...more };
  return reply(status, body, { etag: tagOf(versionOf(webhook)) });
}

/** Of all that an answer shows: how the deliveries go too. */
function versionOf({ revision, failing, paused }: Webhook): string {
  return `${revision}.${failing?.count ?? 0}.${paused?.by ?? "active"}`;
}

/** Why a subscription was not written. */
export function refusedWebhook({ code }: WebhookRefusal): ProblemError {
  switch (code) {
    case "webhook_not_found":
      return problem("not_found");
    case "webhook_changed_meanwhile":
    case "too_many_webhooks":
      return problem("conflict");
    case "operation_reused":
      return problem("idempotency_key_reused");
  }
}
