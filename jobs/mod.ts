import { rotateSigningKeys } from "../kv/identity/signing_keys.ts";
import { forgetEnded } from "../kv/identity/forget_ended.ts";
import type { Store } from "../kv/store.ts";
import { runIntegrityCheck } from "./check_integrity/check_integrity.ts";
import { JobEngine, type Trouble } from "./engine.ts";
import { eraseMails } from "./erase_mails/erase_mails.ts";
import { deliverWebhook } from "./deliver_webhook/deliver_webhook.ts";
import { expireOfferAtDeadline } from "./expire_offer/expire_offer.ts";
import type { Handlers } from "./handler.ts";
import type { JobPorts } from "./job_ports.ts";
import type { Ports } from "./ports/mod.ts";
import { notifyOrder } from "./notify_order/notify_order.ts";
import { pingWebhook } from "./ping_webhook/ping_webhook.ts";
import { postPallets } from "./post_pallets/post_pallets.ts";
import { queueDeliveries } from "./queue_deliveries/queue_deliveries.ts";
import { remindPallets } from "./remind_pallets/remind_pallets.ts";
import { resetPassword } from "./reset_password/reset_password.ts";
import { replayDeliveries } from "./replay_deliveries/replay_deliveries.ts";
import { resumeWebhook } from "./resume_webhook/resume_webhook.ts";
import { sendMail } from "./send_mail/send_mail.ts";

/** What is done for each kind of message. */
export const HANDLERS: Handlers<JobPorts> = {
  notify_order: notifyOrder,
  expire_offer: expireOfferAtDeadline,
  remind_pallets: remindPallets,
  post_pallets: postPallets,
  send_mail: sendMail,
  queue_deliveries: queueDeliveries,
  deliver_webhook: deliverWebhook,
  ping_webhook: pingWebhook,
  resume_webhook: resumeWebhook,
  replay_deliveries: replayDeliveries,
  check_integrity: runIntegrityCheck,
  reset_password: resetPassword,
  erase_mails: eraseMails,
};

/** What {@link startJobs} needs. */
export interface JobOptions {
  readonly store: Store;
  readonly ports: JobPorts & Pick<Ports, "secrets">;
  /** Told of each failure, for the log. */
  readonly report: (trouble: Trouble) => void;
}

/** The whole schedule: messages as they fall due, and what happens by the clock. Ends when disposed of, after the jobs under way. */
export function startJobs({ store, ports, report }: JobOptions): AsyncDisposable {
  const engine = new JobEngine({ store, ports, handlers: HANDLERS, report });
  const stopping = new AbortController();
  Deno.cron("sweep due jobs", "* * * * *", { signal: stopping.signal }, () => engine.sweep());
  Deno.cron("rotate signing keys", "7 * * * *", { signal: stopping.signal }, async () => {
    // Tried again in an hour: a successor is due long before it must sign.
    await rotateSigningKeys(store, ports.secrets).catch((error) => report({ error }));
  });
  Deno.cron("forget what ended", "17 * * * *", { signal: stopping.signal }, async () => {
    await forgetEnded(store).catch((error) => report({ error }));
  });
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await engine.stop();
    },
  };
}
