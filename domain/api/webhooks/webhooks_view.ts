import type { Instant } from "../../time/instant.ts";
import type { Attempt, AttemptOutcome, Delivery, Webhook } from "../../webhooks/types.ts";
import { textOfInstant } from "../fields.ts";

const moment = (at: Instant | undefined): string | null => at === undefined ? null : textOfInstant(at);

/** When the secret before stops signing, or null when there is none any more. */
export function previousSecretValidUntil({ previous }: Webhook, now: Instant): string | null {
  return previous !== undefined && previous.until > now ? textOfInstant(previous.until) : null;
}

/** A subscription as the API answers it: never with a secret. */
export function webhookView(webhook: Webhook, now: Instant) {
  const { id, url, description, events, filters, paused, failing, createdAt } = webhook;
  return {
    webhookId: id,
    url,
    ...description !== undefined && { description },
    events,
    filters,
    paused: paused !== undefined,
    pausedBy: paused?.by ?? null,
    failures: failing?.count ?? 0,
    previousSecretValidUntil: previousSecretValidUntil(webhook, now),
    createdAt: textOfInstant(createdAt),
  };
}

/** A delivery as a list of them shows it. */
export function deliveryView(
  { id, webhookId, type, orderId, sequence, state, attempts, createdAt, nextAt, lastAttempt }: Delivery,
) {
  return {
    deliveryId: id,
    webhookId,
    type,
    orderId: orderId ?? null,
    sequence: sequence ?? null,
    state,
    attempts,
    createdAt: textOfInstant(createdAt),
    nextAttemptAt: moment(nextAt),
    lastOutcome: lastAttempt === undefined ? null : outcomeView(lastAttempt.outcome),
  };
}

/** A delivery with its log. */
export function deliveryDetail(delivery: Delivery, attempts: readonly Attempt[]) {
  return {
    ...deliveryView(delivery),
    body: delivery.body,
    log: attempts.map(({ n, at, durationMs, url, headers, outcome }) => ({
      attempt: n,
      at: textOfInstant(at),
      durationMs,
      url,
      headers,
      outcome: outcomeView(outcome),
    })),
  };
}

function outcomeView(outcome: AttemptOutcome) {
  return "status" in outcome
    ? { status: outcome.status, answer: outcome.answer, fault: null }
    : { status: null, answer: null, fault: outcome.fault };
}
