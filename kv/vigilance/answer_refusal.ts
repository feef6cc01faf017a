import type { Viewer } from "../../domain/identity/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import type { VigilanceRefusal } from "../../domain/vigilance/vigilance_refusal.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, loaded, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { tellFirm } from "../notices/tell_firm.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { VIGILANCE_REFUSALS } from "./refusals.ts";

/** Why no answer is written down. */
export interface AnswerRefusal {
  readonly code: "refusal_not_found" | "operation_reused" | "answered_before";
}

/** What the carrier answers, to which shipper, about which document. */
export interface AnswerRequest extends Pick<VigilanceRefusal, "documentId" | "shipperId"> {
  readonly text: string;
  readonly operation: Operation;
}

/** Writes down what the viewer's organisation, a carrier, answers to the refusal of its document, once, and tells the shipper. */
export function answerRefusal(
  store: Store,
  viewer: Viewer,
  { documentId, shipperId, text, operation }: AnswerRequest,
): Promise<Result<null, AnswerRefusal>> {
  return transact<Result<null, AnswerRefusal>>(async () => {
    const [found, done] = await Promise.all([
      store.kv.get<VigilanceRefusal>(keys.vigilanceRefusal(viewer.orgId, documentId, shipperId)),
      store.kv.get(keys.operation(operation.scope, operation.id)),
    ]);
    const earlier = earlierAnswer<null>(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? refuse({ code: "operation_reused" }) : accept(null) };
    const before = loaded(found);
    if (before === null) return { answer: refuse({ code: "refusal_not_found" }) };
    if (before.value.answer !== undefined) return { answer: refuse({ code: "answered_before" }) };
    const answer = { text, by: viewer.name, at: store.now() };
    const commit = new Commit(store.kv).change(VIGILANCE_REFUSALS, before, { ...before.value, answer });
    const { kind, orderId } = before.value;
    const facts = { document: kind, carrier: viewer.orgName, text };
    tellFirm(commit, store, {
      type: "vigilance.answered",
      facts,
      orgId: shipperId,
      path: `/industry/orders/${orderId}/vigilance`,
    });
    recordAudit(commit, store, viewer, { action: "vigilance.answered", target: documentId, after: kind });
    recordOperation(commit, operation, null);
    return { commit, answer: accept(null) };
  });
}
