import { holdsSecret } from "../../domain/notices/mail.ts";
import { SECOND_MS } from "../../domain/time/instant.ts";
import { Commit } from "../../kv/commit.ts";
import { getMail, type Mail, MAILS } from "../../kv/mails/mail.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";
import { callPort } from "../ports/call.ts";

const TIMEOUT_MS = 30 * SECOND_MS;

/** Sends a mail by the transport. After a crash it may go out twice, with the same Message-ID. A secret does not stay behind in the store. */
export const sendMail: Handler<"send_mail", JobPorts> = async (store, { mail: transport }, { mailId }) => {
  const found = await getMail(store.kv, mailId);
  if (found === null || found.value.sent !== undefined) return null;
  const mail = found.value;
  const { messageId } = await callPort(
    "mail",
    { timeoutMs: TIMEOUT_MS, tries: 1, now: () => store.now() },
    (signal) => transport.send(mail, signal),
  );
  const sent: Mail = { ...mail, sent: { at: store.now(), messageId } };
  const kept: Mail = transport.delivers && holdsSecret(mail.kind) ? { ...sent, html: "", text: "", bodyErased: true } : sent;
  return new Commit(store.kv).change(MAILS, found, kept);
};
