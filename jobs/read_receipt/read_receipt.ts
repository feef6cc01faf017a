import type { TextContent } from "../../domain/sendings/sending.ts";
import { receiptPauseMs } from "../../domain/texts/receipt_pause.ts";
import { SECOND_MS } from "../../domain/time/instant.ts";
import { Commit } from "../../kv/commit.ts";
import { sendMessage } from "../../kv/jobs/message.ts";
import { recordSteps } from "../../kv/sendings/record_steps.ts";
import { getSending } from "../../kv/sendings/sendings.ts";
import { forgetFailures, recordUnreached } from "../../kv/texts/number_standing.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";
import { callPort } from "../ports/call.ts";

const TIMEOUT_MS = 30 * SECOND_MS;

/** Asks the provider whether the phone got a text, and records what it says; asks again later where nobody knows yet. */
export const readReceipt: Handler<"read_receipt", JobPorts> = async (store, { texts }, { sendingId }) => {
  const sending = (await getSending<TextContent>(store, "text", sendingId))?.value;
  const sentAt = sending?.steps.findLast(({ type }) => type === "sent")?.at;
  if (sending?.state !== "sent" || sentAt === undefined || texts.receipt === undefined) return null;
  const policy = { timeoutMs: TIMEOUT_MS, tries: 1, now: () => store.now() };
  const receipt = await callPort("text_receipt", policy, (signal) => texts.receipt!(sendingId, signal));
  if (receipt.state === "waiting") {
    const pauseMs = receiptPauseMs(store.now() - sentAt);
    if (pauseMs === null) return null;
    const commit = new Commit(store.kv);
    sendMessage(commit, store, { kind: "read_receipt", payload: { sendingId }, dueAt: store.now() + pauseMs });
    return commit;
  }
  await recordSteps<TextContent>(store, "text", sendingId, {
    state: receipt.state,
    steps: [{ type: receipt.state, at: store.now(), ...receipt.state === "undelivered" && { detail: receipt.cause } }],
    async add(commit) {
      if (receipt.state === "delivered") forgetFailures(commit, sending.to);
      else if (receipt.ofNumber) await recordUnreached(commit, store, sending.to, receipt.cause);
    },
  });
  return null;
};
