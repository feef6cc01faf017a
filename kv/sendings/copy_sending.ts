import type { Sending } from "../../domain/sendings/sending.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { findSending, queueSending } from "./sendings.ts";

/** Why a message is not sent again: its content was erased, or the operation was another's. */
export type SendingRefusal = "not_found" | "content_erased" | "operation_reused";

/** Sends the content of a message once more, as a message of its own, with a line of audit; gives the new message's id. Once for an operation. */
export function copySending(
  store: Store,
  by: Viewer,
  id: string,
  operation: Operation,
): Promise<Result<string, SendingRefusal>> {
  return transact<Result<string, SendingRefusal>>(async () => {
    const earlier = earlierAnswer<string>(await store.kv.get(keys.operation(operation.scope, operation.id)), operation);
    if (earlier === "other_content") return { answer: refuse("operation_reused") };
    if (earlier !== null) return { answer: accept(earlier.answer) };
    const found = await findSending(store, id);
    if (found === null) return { answer: refuse("not_found") };
    if (isErased(found)) return { answer: refuse("content_erased") };
    const { id: copyOf, createdAt: _at, state: _state, steps: _steps, done: _done, userId, orgId, ...content } = found;
    const commit = new Commit(store.kv);
    const copy = queueSending(commit, store, content, { ...userId && { userId }, ...orgId && { orgId }, copyOf });
    recordAudit(commit, store, by, { action: "message.sent_again", target: content.channel, before: copyOf, after: copy });
    recordOperation(commit, operation, copy);
    return { commit, answer: accept(copy) };
  });
}

/** Whether a message held a secret that was erased once it was delivered. */
export function isErased(sending: Sending): boolean {
  return sending.channel === "text" && sending.isSecret === true && sending.text === "";
}
