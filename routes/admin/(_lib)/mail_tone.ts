import type { StatusTone } from "../../../components/status/Status.tsx";
import type { MailState } from "../../../domain/mails/mail_life.ts";

const TONES: Readonly<Record<MailState, StatusTone>> = {
  waiting: "waiting",
  cancelled: "stopped",
  unsubscribed: "stopped",
  suppressed: "stopped",
  failed: "needs-you",
  sent: "underway",
  delivered: "done",
  opened: "done",
  bounced: "stopped",
  complained: "needs-you",
};

/** What the state of a mail means to who looks after mails. */
export function mailTone(state: MailState): StatusTone {
  return TONES[state];
}
