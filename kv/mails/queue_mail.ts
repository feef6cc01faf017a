import type { RenderedMail } from "../../domain/notices/mail.ts";
import type { Commit } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import type { Store } from "../store.ts";
import { type Mail, MAILS, type Notified } from "./mail.ts";

/**
 * Adds a mail and the message that sends it to the commit of the fact that causes it; `notified` says whose notification it is, who may then do without.
 * Takes none of the commit's ten checks, since a new id cannot exist.
 * @returns the mail's id.
 */
export function queueMail(commit: Commit, store: Store, to: string, rendered: RenderedMail, notified?: Notified): string {
  const mail: Mail = {
    ...rendered,
    id: store.newId(),
    to,
    createdAt: store.now(),
    ...notified && { notified },
    state: "waiting",
    history: [],
  };
  commit.replaceUnchecked(MAILS, null, mail);
  sendMessage(commit, store, { kind: "send_mail", payload: { mailId: mail.id } });
  return mail.id;
}
