import { HOUR_MS, type Instant } from "../time/instant.ts";
import type { Webhook, WebhookContent } from "./types.ts";

/** Hours for which the secret before may go on signing: a week at most. */
export const MAX_OVERLAP_HOURS = 168;

/** A new subscription: told of what happens from now on. */
export function newWebhook(
  content: WebhookContent,
  given: Pick<Webhook, "id" | "orgId" | "sealedSecret">,
  now: Instant,
): Webhook {
  return { ...content, ...given, createdAt: now, revision: 1, since: now };
}

/** With other content. What was not asked for before is told from now on only; another address is not yet known to fail. */
export function withContent(webhook: Webhook, { url, description, events, filters }: WebhookContent, now: Instant): Webhook {
  const { description: _old, ...rest } = url === webhook.url ? webhook : resumed(webhook, "failures");
  const asksTheSame = JSON.stringify([webhook.events, webhook.filters]) === JSON.stringify([events, filters]);
  return {
    ...rest,
    ...(description !== undefined && { description }),
    url,
    events,
    filters,
    since: asksTheSame ? webhook.since : now,
    revision: webhook.revision + 1,
  };
}

/** With another secret; the one before signs too for `overlapHours` more. */
export function withSecret(webhook: Webhook, sealedSecret: string, overlapHours: number, now: Instant): Webhook {
  const { previous: _older, ...rest } = webhook;
  const until = now + overlapHours * HOUR_MS;
  return {
    ...rest,
    sealedSecret,
    ...(overlapHours > 0 && { previous: { sealedSecret: webhook.sealedSecret, until } }),
    revision: webhook.revision + 1,
  };
}

/** Paused by its owner. */
export function pausedByOwner(webhook: Webhook, now: Instant): Webhook {
  return { ...webhook, paused: { at: now, by: "owner" }, revision: webhook.revision + 1 };
}

/** Going on, as if nothing had failed; with `only`, where that was why it paused. */
export function resumed(webhook: Webhook, only?: "failures"): Webhook {
  const { failing: _failing, paused, ...rest } = webhook;
  const stays = only !== undefined && paused !== undefined && paused.by !== only;
  return { ...rest, ...(stays && { paused }), revision: webhook.revision + (only === undefined ? 1 : 0) };
}
