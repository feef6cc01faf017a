import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import type { TextContent } from "../../domain/sendings/sending.ts";
import { withoutSecret } from "../../domain/sendings/without_secret.ts";
import { segmentsOf } from "../../domain/texts/segments.ts";
import { receiptPauseMs } from "../../domain/texts/receipt_pause.ts";
import { SECOND_MS } from "../../domain/time/instant.ts";
import { sendMessage } from "../../kv/jobs/message.ts";
import { isLastTry, recordSteps } from "../../kv/sendings/record_steps.ts";
import { getSending } from "../../kv/sendings/sendings.ts";
import { recordUnreached } from "../../kv/texts/number_standing.ts";
import { countText, countTextsSent } from "../../kv/texts/texts_sent.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";
import { callPort } from "../ports/call.ts";
import { NumberRefused } from "../ports/text/text_transport.ts";

const TIMEOUT_MS = 30 * SECOND_MS;

/**
 * Sends a text by the transport, unless its organisation has none left for the month. When the answer is lost, it goes out twice where the provider cannot
 * tell: see the transport. A secret does not stay behind in the store. Where the provider tells whether the phone got it, it is asked some minutes later.
 */
export const sendText: Handler<"send_text", JobPorts> = async (store, { texts }, { sendingId }, { messageId }) => {
  const sending = (await getSending<TextContent>(store, "text", sendingId))?.value;
  if (sending?.state !== "waiting") return null;
  const parts = segmentsOf(sending.text);
  const { orgId } = sending;
  const { monthlyTexts } = texts;
  if (orgId !== undefined && monthlyTexts !== null && await countTextsSent(store, orgId) + parts > monthlyTexts) {
    await recordSteps<TextContent>(store, "text", sendingId, {
      state: "withheld",
      steps: [{ type: "withheld", at: store.now() }],
      keep: withoutSecret,
    });
    return null;
  }
  const now = () => store.now();
  try {
    const { id, to, text } = sending;
    const call = (signal: AbortSignal) => texts.send({ id, to, text }, signal);
    const detail = await callPort("text", { timeoutMs: TIMEOUT_MS, tries: 1, now }, call);
    await recordSteps<TextContent>(store, "text", sendingId, {
      state: "sent",
      steps: [{ type: "sent", at: store.now(), detail }],
      ...texts.delivers && { keep: withoutSecret },
      async add(commit) {
        if (orgId !== undefined) await countText(commit, store, orgId, { parts, monthlyTexts });
        if (texts.receipt === undefined) return;
        sendMessage(commit, store, { kind: "read_receipt", payload: { sendingId }, dueAt: store.now() + receiptPauseMs(0)! });
      },
    });
    return null;
  } catch (error) {
    const isLast = error instanceof PermanentFailure || await isLastTry(store, messageId);
    await recordSteps<TextContent>(store, "text", sendingId, {
      state: isLast ? "failed" : "waiting",
      steps: [{ type: isLast ? "failed" : "tried", at: store.now(), detail: String(error) }],
      ...isLast && { keep: withoutSecret },
      async add(commit) {
        if (error instanceof NumberRefused) await recordUnreached(commit, store, sending.to, error.message);
      },
    });
    throw error;
  }
};
