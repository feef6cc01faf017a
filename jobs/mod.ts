import type { Store } from "../kv/store.ts";
import { JobEngine, type Trouble } from "./engine.ts";
import { expireOfferAtDeadline } from "./expire_offer/expire_offer.ts";
import type { Handlers } from "./handler.ts";
import type { JobPorts } from "./job_ports.ts";
import { notifyOrder } from "./notify_order/notify_order.ts";
import { sendMail } from "./send_mail/send_mail.ts";

/** Kinds of messages whose handlers are handed to {@link startJobs}. */
type Guest = "remind_pallets" | "post_pallets";

/** What is done for each kind of message. */
export const HANDLERS: Omit<Handlers<JobPorts>, Guest> = {
  notify_order: notifyOrder,
  expire_offer: expireOfferAtDeadline,
  send_mail: sendMail,
};

/** What {@link startJobs} needs. */
export interface JobOptions {
  readonly store: Store;
  readonly ports: JobPorts;
  readonly guests: Pick<Handlers<JobPorts>, Guest>;
  /** Told of each failure, for the log. */
  readonly report: (trouble: Trouble) => void;
}

/** The whole schedule: messages as they fall due, and what happens by the clock. Ends when disposed of, after the jobs under way. */
export function startJobs({ store, ports, guests, report }: JobOptions): AsyncDisposable {
  const engine = new JobEngine({ store, ports, handlers: { ...HANDLERS, ...guests }, report });
  const stopping = new AbortController();
  Deno.cron("sweep due jobs", "* * * * *", { signal: stopping.signal }, () => engine.sweep());
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await engine.stop();
    },
  };
}
