import { noticeMail } from "../../domain/notices/notice_mail.ts";
import type { MailReport } from "../../domain/mails/mail_report.ts";
import { Commit } from "../commit.ts";
import type { Store } from "../store.ts";
import { getMail, type Mail, type Notified } from "./mail.ts";
import { queueMail } from "./queue_mail.ts";
import { commitStep } from "./record_sending.ts";

export const CLAIRE = "claire@verreries.test";

/** A notification as it is rendered. */
export const NEWS = noticeMail("fr", {
  notices: [{
    type: "order.delivered",
    facts: { number: "OT-1", route: "Lyon", by: "Claire" },
    orgId: "O",
    path: "/industry/orders/1",
  }],
  firm: "Verreries",
  publicUrl: "https://symphonia.example",
});

/** Queues one notification of `notified`'s. */
export async function queueNews(
  store: Store,
  { to = CLAIRE, notified }: { to?: string; notified?: Notified } = {},
): Promise<string> {
  const commit = new Commit(store.kv);
  const id = queueMail(commit, store, to, NEWS, notified);
  await commit.send();
  return id;
}

/** A mail that a provider has taken, under "provider-" and its id. */
export async function sendNews(store: Store, options: { to?: string; notified?: Notified } = {}): Promise<string> {
  const id = await queueNews(store, options);
  const found = (await getMail(store.kv, id))!;
  const sent = { at: store.now(), messageId: `<${id}@example>`, providerId: `provider-${id}` };
  await commitStep(store, found, { type: "sent", at: store.now() }, { ...found.value, sent }).send();
  return id;
}

/** A report of a mail's, with an id of its own. */
export function reportOf(store: Store, mailId: string, told: Pick<MailReport, "type" | "bounce" | "detail">): MailReport {
  return { id: store.newId(), mail: { id: mailId }, at: store.now(), ...told };
}

/** The mail with `id` as it is stored now. */
export async function storedMail(store: Store, id: string): Promise<Mail> {
  return (await getMail(store.kv, id))!.value;
}
