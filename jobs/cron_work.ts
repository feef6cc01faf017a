import { startDailyBackup } from "../kv/backup/backups.ts";
import { removeLooseCopies } from "../kv/blobs/loose_copies.ts";
import { forgetEnded } from "../kv/identity/forget_ended.ts";
import { rotateSigningKeys } from "../kv/identity/signing_keys.ts";
import { forgetMailCounts } from "../kv/mails/mail_counts.ts";
import { forgetMetrics } from "../kv/metrics/forget_metrics.ts";
import { sendHeldNotices } from "../kv/notices/send_held.ts";
import { applyRetention } from "./apply_retention/apply_retention.ts";
import { checkAlerts } from "./check_alerts/check_alerts.ts";
import type { JobPorts } from "./job_ports.ts";
import { remindVigilance } from "./remind_vigilance/remind_vigilance.ts";
import type { CronWork } from "./run_cron/run_cron.ts";

/** What is done by the clock; when, `domain/jobs/crons.ts` says. */
export const CRON_WORK: CronWork<JobPorts> = {
  rotate_signing_keys: (store, { secrets }) => rotateSigningKeys(store, secrets),
  async forget_ended(store) {
    await forgetEnded(store);
    await forgetMetrics(store);
    await forgetMailCounts(store);
  },
  send_held_notices: (store, { publicUrl }, { signal }) => sendHeldNotices(store, publicUrl, signal),
  check_alerts: (store) => checkAlerts(store),
  remove_loose_copies: (store, { storage }, { signal }) => removeLooseCopies(store, (copy) => storage.removeCopy(copy), signal),
  apply_retention: applyRetention,
  remind_vigilance: remindVigilance,
  back_up: (store) => startDailyBackup(store),
};
