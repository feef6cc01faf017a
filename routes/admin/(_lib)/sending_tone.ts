import type { StatusTone } from "../../../components/status/Status.tsx";
import type { SendingState } from "../../../domain/sendings/sending.ts";

const TONES: Readonly<Record<SendingState, StatusTone>> = {
  waiting: "waiting",
  sent: "done",
  delivered: "done",
  undelivered: "needs-you",
  failed: "needs-you",
  withheld: "stopped",
  cancelled: "stopped",
};

/** What the state of a message means to who looks after messages. */
export function sendingTone(state: SendingState): StatusTone {
  return TONES[state];
}
