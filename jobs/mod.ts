import { CRON_NAMES, type CronName, CRONS, isCronJob } from "../domain/jobs/crons.ts";
import type { MessageKind } from "../domain/jobs/message.ts";
import { Commit } from "../kv/commit.ts";
import { recordCronRun, strikeCron } from "../kv/jobs/crons.ts";
import type { Store } from "../kv/store.ts";
import { JobEngine, type Trouble } from "./engine.ts";
import type { Handler, Handlers } from "./handler.ts";
import type { JobPorts } from "./job_ports.ts";

/** A handler that is loaded with the first message of its kind: a start needs none. */
function later<Kind extends MessageKind>(load: () => Promise<Handler<Kind, JobPorts>>): Handler<Kind, JobPorts> {
  return async (store, ports, payload, run) => await (await load())(store, ports, payload, run);
}

/** What is done for each kind of message. */
export const HANDLERS: Handlers<JobPorts> = {
  notify_order: later(async () => (await import("./notify_order/notify_order.ts")).notifyOrder),
  expire_offer: later(async () => (await import("./expire_offer/expire_offer.ts")).expireOfferAtDeadline),
  remind_pallets: later(async () => (await import("./remind_pallets/remind_pallets.ts")).remindPallets),
  post_pallets: later(async () => (await import("./post_pallets/post_pallets.ts")).postPallets),
  tell_people: later(async () => (await import("./tell_people/tell_people.ts")).tellPeopleOf),
  tell_driver: later(async () => (await import("./tell_driver/tell_driver.ts")).tellDriverOf),
  send_mail: later(async () => (await import("./send_mail/send_mail.ts")).sendMail),
  send_text: later(async () => (await import("./send_text/send_text.ts")).sendText),
  read_receipt: later(async () => (await import("./read_receipt/read_receipt.ts")).readReceipt),
  send_push: later(async () => (await import("./send_push/send_push.ts")).sendPush),
  post_chat: later(async () => (await import("./post_chat/post_chat.ts")).postChat),
  queue_deliveries: later(async () => (await import("./queue_deliveries/queue_deliveries.ts")).queueDeliveries),
  deliver_webhook: later(async () => (await import("./deliver_webhook/deliver_webhook.ts")).deliverWebhook),
  ping_webhook: later(async () => (await import("./ping_webhook/ping_webhook.ts")).pingWebhook),
  resume_webhook: later(async () => (await import("./resume_webhook/resume_webhook.ts")).resumeWebhook),
  replay_deliveries: later(async () => (await import("./replay_deliveries/replay_deliveries.ts")).replayDeliveries),
  draw_document: later(async () => (await import("./draw_document/draw_document.ts")).drawDocument),
  read_document: later(async () => (await import("./read_document/read_document.ts")).readDocument),
  read_vigilance_document: later(async () =>
    (await import("./read_vigilance_document/read_vigilance_document.ts")).readVigilanceDocument
  ),
  take_mail: later(async () => (await import("./take_mail/take_mail.ts")).takeMail),
  check_integrity: later(async () => (await import("./check_integrity/check_integrity.ts")).runIntegrityCheck),
  move_documents: later(async () => (await import("./move_documents/move_documents.ts")).moveDocuments),
  back_up: later(async () => (await import("./backup/back_up.ts")).backUp),
  reset_password: later(async () => (await import("./reset_password/reset_password.ts")).resetPassword),
  answer_sign_up: later(async () => (await import("./answer_sign_up/answer_sign_up.ts")).answerSignUp),
  erase_mails: later(async () => (await import("./erase_mails/erase_mails.ts")).eraseMails),
  run_cron: later(async () => {
    const [{ runCron }, { CRON_WORK }] = await Promise.all([import("./run_cron/run_cron.ts"), import("./cron_work.ts")]);
    return runCron(CRON_WORK);
  }),
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
