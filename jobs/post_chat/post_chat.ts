import { chatMessage } from "../../domain/chat/chat_message.ts";
import type { ChatWebhook } from "../../domain/chat/chat_webhook.ts";
import { groupOf } from "../../domain/notices/groups.ts";
import type { ChatContent, Sending, SendingStep } from "../../domain/sendings/sending.ts";
import { listChatWebhooks } from "../../kv/chat/chat_webhooks.ts";
import { type PostOutcome, recordPosts } from "../../kv/chat/record_posts.ts";
import { dropSending, isLastTry, recordSteps } from "../../kv/sendings/record_steps.ts";
import { getSending } from "../../kv/sendings/sendings.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";
import { observeFetch } from "../ports/outgoing/observe_fetch.ts";
import { TargetRefused } from "../ports/outgoing/outgoing_faults.ts";

/** There is no such channel any more. Source: Slack, "Error handling" of incoming webhooks; HTTP for the rest. */
const GONE: readonly number[] = [403, 404, 410];
/** Answers after which the same message may be taken later. */
const MAY_PASS: readonly number[] = [408, 425, 429];
const MOST_DETAIL_CHARS = 300;

interface Posted {
  readonly step: SendingStep;
  readonly outcome: PostOutcome["outcome"];
}

/**
 * Posts a message to each channel of an organisation that asked for its like and has not had it. What a channel answers counts for it: one that fails again
 * and again is left alone. After a crash a channel may get it twice: the tools know no id of ours.
 */
export const postChat: Handler<"post_chat", JobPorts> = async (store, ports, { sendingId }, { messageId, signal }) => {
  const sending = (await getSending<ChatContent>(store, "chat", sendingId))?.value;
  if (sending?.state !== "waiting" || sending.orgId === undefined) return null;
  const channels = (await listChatWebhooks(store.kv, sending.orgId)).filter((webhook) => isFor(sending, webhook));
  if (channels.length === 0 && sending.steps.length === 0) {
    await dropSending(store, sending);
    return null;
  }
  const isLast = await isLastTry(store, messageId);
  const posted = await Promise.all(channels.map(async (webhook): Promise<Posted> => {
    const { mayPass, detail, outcome } = await post(ports, webhook, sending, signal);
    const type = outcome === "taken" ? "sent" : mayPass && !isLast ? "tried" : "failed";
    return { step: { type, at: store.now(), target: webhook.name, ...detail !== "" && { detail } }, outcome };
  }));
  const steps = posted.map(({ step }) => step);
  const goesOn = steps.some(({ type }) => type === "tried");
  const isSent = [...sending.steps, ...steps].some(({ type }) => type === "sent");
  await recordSteps<ChatContent>(store, "chat", sendingId, {
    state: goesOn ? "waiting" : isSent ? "sent" : "failed",
    steps,
    done: channels.filter((_, index) => steps[index]!.type !== "tried").map(({ id }) => id),
    add: (commit) => recordPosts(commit, store, channels.map((webhook, index) => ({ webhook, outcome: posted[index]!.outcome }))),
  });
  if (goesOn) throw new Error(`post ${sendingId} has not reached every channel yet`);
  return null;
};

function isFor({ webhookId, type, done }: Sending<ChatContent>, { id, groups, pausedAt }: ChatWebhook): boolean {
  if (done.includes(id)) return false;
  if (webhookId !== undefined) return id === webhookId;
  return pausedAt === undefined && (type === undefined || groups.includes(groupOf(type)));
}

async function post(
  { outgoing, secrets }: JobPorts,
  { tool, sealedUrl }: ChatWebhook,
  content: ChatContent,
  signal: AbortSignal,
): Promise<{ readonly outcome: PostOutcome["outcome"]; readonly mayPass: boolean; readonly detail: string }> {
  const url = await secrets.open(sealedUrl);
  if (url === null) return { outcome: "gone", mayPass: false, detail: "the address cannot be read any more" };
  const headers = { "content-type": "application/json" };
  try {
    const request = { method: "POST", headers, body: chatMessage(tool, content) } as const;
    // No circuit: a channel that fails is left alone by itself, whatever others of the same tool do.
    const answer = await observeFetch("chat", () => outgoing.fetch(url, request, signal));
    const detail = `${answer.status} ${await answer.text()}`.slice(0, MOST_DETAIL_CHARS);
    if (answer.ok) return { outcome: "taken", mayPass: false, detail: "" };
    const mayPass = answer.status >= 500 || MAY_PASS.includes(answer.status);
    return { outcome: GONE.includes(answer.status) ? "gone" : "failed", mayPass, detail };
  } catch (error) {
    if (signal.aborted) throw error;
    // What the network says may hold the address, which is a secret.
    const detail = error instanceof Error ? error.name : "";
    return { outcome: "failed", mayPass: !(error instanceof TargetRefused), detail };
  }
}
