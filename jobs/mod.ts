import type { Store } from "../kv/store.ts";
import { runIntegrityCheck } from "./check_integrity/check_integrity.ts";
import { JobEngine, type Trouble } from "./engine.ts";
import { expireOfferAtDeadline } from "./expire_offer/expire_offer.ts";
import type { Handlers } from "./handler.ts";
import type { JobPorts } from "./job_ports.ts";
import { notifyOrder } from "./notify_order/notify_order.ts";
import { postPallets } from "./post_pallets/post_pallets.ts";
import { remindPallets } from "./remind_pallets/remind_pallets.ts";
import { sendMail } from "./send_mail/send_mail.ts";

/** What is done for each kind of message. */
export const HANDLERS: Handlers<JobPorts> = {
  notify_order: notifyOrder,
  expire_offer: expireOfferAtDeadline,
  remind_pallets: remindPallets,
  post_pallets: postPallets,
  send_mail: sendMail,
  check_integrity: runIntegrityCheck,
};

/** What {@link startJobs} needs. */
export interface JobOptions {
  readonly store: Store;
  readonly ports: JobPorts;
  /** Told of each failure, for the log. */
  readonly report: (trouble: Trouble) => void;
}

/** The whole schedule: messages as they fall due, and what happens by the clock. Ends when disposed of, after the jobs under way. */
export function startJobs({ store, ports, report }: JobOptions): AsyncDisposable {
  const engine = new JobEngine({ store, ports, handlers: HANDLERS, report });
  const stopping = new AbortController();
  Deno.cron("sweep due jobs", "* * * * *", { signal: stopping.signal }, () => engine.sweep());
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await engine.stop();
    },
  };
}
