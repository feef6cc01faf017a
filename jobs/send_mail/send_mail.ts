import { mailsWords } from "../../domain/i18n/mails/mails_words.ts";
import { holdsSecret, isNotificationMail } from "../../domain/notices/mail.ts";
import { withUnsubscribeLink } from "../../domain/notices/mail_layout.ts";
import { SECOND_MS } from "../../domain/time/instant.ts";
import { getMail, type Mail } from "../../kv/mails/mail.ts";
import { mayRecordOpens } from "../../kv/mails/mail_opens.ts";
import { commitStep, recordFailedTry, recordRefusedAddress, recordSent, withheldStep } from "../../kv/mails/record_sending.ts";
import type { Store } from "../../kv/store.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";
import { callPort } from "../ports/call.ts";
import { AddressRefused, type OutgoingMail, type SentMail } from "../ports/mail/mail_transport.ts";
import { sealUnsubscription } from "../ports/mail/unsubscribe_token.ts";

const TIMEOUT_MS = 30 * SECOND_MS;

/**
 * Sends a mail by the transport, unless its address takes none any more or its reader does without. After a crash it may go out twice, with the same
 * Message-ID. A secret does not stay behind in the store. What came of each try is recorded on the mail.
 */
export const sendMail: Handler<"send_mail", JobPorts> = async (store, ports, { mailId }, { messageId: jobId }) => {
  const found = await getMail(store.kv, mailId);
  if (found === null || found.value.sent !== undefined || isWithheld(found.value)) return null;
  const withheld = await withheldStep(store, found.value);
  if (withheld !== null) return commitStep(store, found, withheld);
  const mail = await withUnsubscription(store, ports, found.value);
  const sent = await send(store, ports, mail, jobId);
  await recordSent(store, mailId, sent, (stored) => kept(stored, mail, ports.mail.delivers));
  return null;
};

async function send(store: Store, { mail: transport }: JobPorts, mail: OutgoingMail, jobId: string): Promise<SentMail> {
  const now = () => store.now();
  try {
    return await callPort("mail", { timeoutMs: TIMEOUT_MS, tries: 1, now }, (signal) => transport.send(mail, signal));
  } catch (error) {
    if (error instanceof AddressRefused) await recordRefusedAddress(store, mail.id, error.message);
    else await recordFailedTry(store, mail.id, jobId, error);
    throw error;
  }
}

function isWithheld({ state }: Mail): boolean {
  return state === "suppressed" || state === "unsubscribed";
}

/** The mail as it is sent: a notification with the way to do without. */
async function withUnsubscription(store: Store, { secrets, publicUrl }: JobPorts, mail: Mail): Promise<Mail & OutgoingMail> {
  const { kind, notified, lang } = mail;
  if (notified === undefined || !isNotificationMail(kind)) return mail;
  const [token, opens] = await Promise.all([
    sealUnsubscription(secrets, { userId: notified.userId, kind }),
    mayRecordOpens(store.kv, notified.orgId),
  ]);
  const unsubscribeUrl = `${publicUrl}/unsubscribe/${token}`;
  const whole = withUnsubscribeLink(mail, mailsWords(lang).unsubscribe.link, unsubscribeUrl);
  return { ...whole, unsubscribeUrl, mayRecordOpens: opens };
}

/** What stays in the store of a mail that was sent: all that a reader sees where nobody else has it, and no secret where somebody has. */
function kept(mail: Mail, { html, text }: OutgoingMail, delivers: boolean): Mail {
  if (!delivers) return { ...mail, html, text };
  return holdsSecret(mail.kind) ? { ...mail, html: "", text: "", bodyErased: true } : mail;
}
