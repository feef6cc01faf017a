import type { StatusTone } from "../../../../components/status/Status.tsx";
import type { WebhooksWords } from "../../../../domain/i18n/webhooks/fr.ts";
import type { AttemptOutcome, DeliveryState, Webhook } from "../../../../domain/webhooks/types.ts";

/** How a subscription fares. */
export function webhookStatus(words: WebhooksWords, { paused, failing }: Webhook): { tone: StatusTone; word: string } {
  if (paused?.by === "owner") return { tone: "waiting", word: words.pausedByOwner };
  if (paused) return { tone: "stopped", word: words.pausedByFailures };
  if (failing) return { tone: "needs-you", word: words.failing(failing.count) };
  return { tone: "done", word: words.active };
}

export const DELIVERY_TONES: Record<DeliveryState, StatusTone> = { waiting: "underway", delivered: "done", parked: "stopped" };

/** How an attempt ended, in a few words. */
export function outcomeWords(words: WebhooksWords, outcome: AttemptOutcome): string {
  return "status" in outcome ? `HTTP ${outcome.status}` : words.fault[outcome.fault];
}
