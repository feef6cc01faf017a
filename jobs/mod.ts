import { CRON_NAMES, type CronName, CRONS, isCronJob } from "../domain/jobs/crons.ts";
import { Commit } from "../kv/commit.ts";
import { startDailyBackup } from "../kv/backup/backups.ts";
import { removeLooseCopies } from "../kv/blobs/loose_copies.ts";
import { forgetEnded } from "../kv/identity/forget_ended.ts";
import { rotateSigningKeys } from "../kv/identity/signing_keys.ts";
import { forgetMailCounts } from "../kv/mails/mail_counts.ts";
import { recordCronRun, strikeCron } from "../kv/jobs/crons.ts";
import { forgetMetrics } from "../kv/metrics/forget_metrics.ts";
import type { Store } from "../kv/store.ts";
import { answerSignUp } from "./answer_sign_up/answer_sign_up.ts";
import { applyRetention } from "./apply_retention/apply_retention.ts";
import { backUp } from "./backup/back_up.ts";
import { checkAlerts } from "./check_alerts/check_alerts.ts";
import { runIntegrityCheck } from "./check_integrity/check_integrity.ts";
import { JobEngine, type Trouble } from "./engine.ts";
import { drawDocument } from "./draw_document/draw_document.ts";
import { eraseMails } from "./erase_mails/erase_mails.ts";
import { deliverWebhook } from "./deliver_webhook/deliver_webhook.ts";
import { expireOfferAtDeadline } from "./expire_offer/expire_offer.ts";
import type { Handlers } from "./handler.ts";
import type { JobPorts } from "./job_ports.ts";
import { moveDocuments } from "./move_documents/move_documents.ts";
import { notifyOrder } from "./notify_order/notify_order.ts";
import { pingWebhook } from "./ping_webhook/ping_webhook.ts";
import { postPallets } from "./post_pallets/post_pallets.ts";
import { queueDeliveries } from "./queue_deliveries/queue_deliveries.ts";
import { readDocument } from "./read_document/read_document.ts";
import { remindPallets } from "./remind_pallets/remind_pallets.ts";
import { resetPassword } from "./reset_password/reset_password.ts";
import { replayDeliveries } from "./replay_deliveries/replay_deliveries.ts";
import { resumeWebhook } from "./resume_webhook/resume_webhook.ts";
import { type CronWork, runCron } from "./run_cron/run_cron.ts";
import { sendMail } from "./send_mail/send_mail.ts";

/** What is done by the clock; when, `domain/jobs/crons.ts` says. */
const CRON_WORK: CronWork<JobPorts> = {
  rotate_signing_keys: (store, { secrets }) => rotateSigningKeys(store, secrets),
  async forget_ended(store) {
    await forgetEnded(store);
    await forgetMetrics(store);
    await forgetMailCounts(store);
  },
  check_alerts: checkAlerts,
  remove_loose_copies: (store, { storage }, { signal }) => removeLooseCopies(store, (copy) => storage.removeCopy(copy), signal),
  apply_retention: applyRetention,
  back_up: (store) => startDailyBackup(store),
};

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
  draw_document: drawDocument,
  read_document: readDocument,
  check_integrity: runIntegrityCheck,
  move_documents: moveDocuments,
  back_up: backUp,
  reset_password: resetPassword,
  answer_sign_up: answerSignUp,
  erase_mails: eraseMails,
  run_cron: runCron(CRON_WORK),
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
  const strike = async (name: CronName) => {
    if (isCronJob(name)) return await strikeCron(store, name);
    const startedAt = store.now();
    await engine.sweep();
    await recordCronRun(new Commit(store.kv), store, name, startedAt).send();
  };
  for (const name of CRON_NAMES) {
    // What one stroke missed the next one finds.
    Deno.cron(name, CRONS[name].schedule, { signal: stopping.signal }, () => strike(name).catch((error) => report({ error })));
  }
  return {
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await engine.stop();
    },
  };
}
