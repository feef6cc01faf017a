import type { Viewer } from "../../domain/identity/types.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { getMail, type Mail, MAILS } from "./mail.ts";

/** Why a mail is not sent again: its content was erased, or the operation was another's. */
export type CopyRefusal = { readonly code: "mail_not_found" | "body_erased" | "operation_reused" };

/** Sends the content of a mail once more, as a mail of its own, with a line of audit; gives the new mail's id. Once for an operation. */
export function copyMail(store: Store, by: Viewer, mailId: string, operation: Operation): Promise<Result<string, CopyRefusal>> {
  return transact<Result<string, CopyRefusal>>(async () => {
    const earlier = earlierAnswer<string>(await store.kv.get(keys.operation(operation.scope, operation.id)), operation);
    if (earlier === "other_content") return { answer: refuse({ code: "operation_reused" }) };
    if (earlier !== null) return { answer: accept(earlier.answer) };
    const found = await getMail(store.kv, mailId);
    if (found === null) return { answer: refuse({ code: "mail_not_found" }) };
    if (found.value.bodyErased) return { answer: refuse({ code: "body_erased" }) };
    const { sent: _sent, ...content } = found.value;
    const copy: Mail = {
      ...content,
      id: store.newId(),
      createdAt: store.now(),
      copyOf: mailId,
      state: "waiting",
      history: [],
    };
    const commit = new Commit(store.kv).create(MAILS, copy);
    sendMessage(commit, store, { kind: "send_mail", payload: { mailId: copy.id } });
    recordAudit(commit, store, by, { action: "mail.sent_again", target: copy.to, before: mailId, after: copy.id });
    recordOperation(commit, operation, copy.id);
    return { commit, answer: accept(copy.id) };
  });
}
