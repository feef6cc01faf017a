import type { MailCallback } from "../mail_transport.ts";
import type { MailSurroundings } from "../open_mail.ts";
import { sesReport } from "./ses_reports.ts";
import { snsInbox } from "./sns_inbox.ts";

/** What Amazon SES tells of mails by the SNS topic with that ARN. */
export function sesCallback(topic: string, around: MailSurroundings): MailCallback {
  const inbox = snsInbox(topic, around);
  return {
    provider: "ses",
    async read({ body }, signal) {
      const word = await inbox(body, signal);
      if (word === null) return null;
      const report = word.text === null ? null : sesReport(word.id, word.text);
      return report === null ? [] : [report];
    },
  };
}
