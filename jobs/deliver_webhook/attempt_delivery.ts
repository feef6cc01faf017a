import type { Attempt, AttemptOutcome, Delivery, Webhook } from "../../domain/webhooks/types.ts";
import type { Store } from "../../kv/store.ts";
import type { JobPorts } from "../job_ports.ts";
import { observeFetch } from "../ports/outgoing/observe_fetch.ts";
import { OutgoingTimeout, TargetRefused } from "../ports/outgoing/outgoing_faults.ts";
import { signatureHeader } from "./signature.ts";

/** Of an answer or an error, what the log keeps. */
const MAX_LOGGED_CHARS = 2_000;

/** Sends a delivery once. How that ended is the answer; it throws only when `signal` ends it, as then nothing is known of the target. */
export async function attemptDelivery(
  store: Store,
  { outgoing, secrets }: Pick<JobPorts, "outgoing" | "secrets">,
  webhook: Webhook,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<Omit<Attempt, "n">> {
  const at = store.now();
  const timestamp = Math.floor(at / 1_000);
  const keys = await openSecrets(secrets, webhook, at);
  const headers = {
    "content-type": "application/json",
    "user-agent": "SYMPHONI.A-Webhooks/1",
    "x-webhook-id": delivery.id,
    "x-webhook-timestamp": String(timestamp),
    "x-webhook-signature": signatureHeader(keys, timestamp, delivery.body),
  };
  const request = { method: "POST", headers, body: delivery.body } as const;
  // No circuit: each subscription has its own turns, pauses and end.
  const outcome: AttemptOutcome = keys.length === 0
    ? { fault: "secret_lost", detail: "" }
    : await outcomeOf(observeFetch("webhooks", () => outgoing.fetch(webhook.url, request, signal)), signal);
  return { at, durationMs: store.now() - at, url: webhook.url, headers, outcome };
}

/** The secrets that sign at that moment, the newest first. One that this process' key does not open signs nothing. */
async function openSecrets(secrets: JobPorts["secrets"], { sealedSecret, previous }: Webhook, at: number): Promise<string[]> {
  const sealed = [sealedSecret, ...previous !== undefined && previous.until > at ? [previous.sealedSecret] : []];
  return (await Promise.all(sealed.map((one) => secrets.open(one)))).filter((secret) => secret !== null);
}

async function outcomeOf(call: Promise<Response>, signal: AbortSignal): Promise<AttemptOutcome> {
  try {
    const answer = await call;
    return { status: answer.status, answer: (await answer.text()).slice(0, MAX_LOGGED_CHARS) };
  } catch (error) {
    if (signal.aborted) throw error;
    const detail = error instanceof Error ? error.message.slice(0, MAX_LOGGED_CHARS) : "";
    if (error instanceof TargetRefused) return { fault: "refused_target", detail: error.fault };
    return { fault: error instanceof OutgoingTimeout ? "timeout" : "unreachable", detail };
  }
}
