import type { RenderedMail } from "../../domain/notices/mail.ts";
import type { Commit } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import type { Store } from "../store.ts";
import { type Mail, MAILS } from "./mail.ts";

/**
 * Adds a mail and the message that sends it to the commit of the fact that causes it. Takes none of the commit's ten checks, since a new id cannot
 * exist.
 * @returns the mail's id.
 */
export function queueMail(commit: Commit, store: Store, to: string, rendered: RenderedMail): string {
  const mail: Mail = { ...rendered, id: store.newId(), to, createdAt: store.now() };
  commit.put(MAILS.key(mail), mail);
  for (const { key, value } of MAILS.entries(mail)) commit.put(key, value);
  sendMessage(commit, store, { kind: "send_mail", payload: { mailId: mail.id } });
  return mail.id;
}
