type Schedule = `${string} ${string} * * *`;

/** One thing that is done by the clock. */
interface CronRule {
  /** Minute and hour of every day, in UTC, as cron writes them. */
  readonly schedule: Schedule;
  /** Each process does it for itself: not a job, and nobody asks for it by hand. */
  readonly everywhere?: true;
}

/** All that is done by the clock, by name. Whatever is not done everywhere is a job, which one process takes. */
export const CRONS = {
  /** Finds the jobs whose wake-up got lost. */
  sweep_due_jobs: { schedule: "* * * * *", everywhere: true },
  /** Tells people of what waited for the end of their quiet hours, or for their digest. */
  send_held_notices: { schedule: "* * * * *" },
  check_alerts: { schedule: "* * * * *" },
  rotate_signing_keys: { schedule: "7 * * * *" },
  forget_ended: { schedule: "17 * * * *" },
  remove_loose_copies: { schedule: "27 * * * *" },
  apply_retention: { schedule: "47 2 * * *" },
  remind_vigilance: { schedule: "12 5 * * *" },
  back_up: { schedule: "37 1 * * *" },
} as const satisfies Readonly<Record<string, CronRule>>;

export type CronName = keyof typeof CRONS;
/** What runs as a job, in one process at a time. */
export type CronJobName = { [Name in CronName]: (typeof CRONS)[Name] extends { everywhere: true } ? never : Name }[CronName];

/** Every name, in the order of the table. */
export const CRON_NAMES = Object.keys(CRONS) as readonly CronName[];

/** Whether what is done by that name is a job. */
export function isCronJob(name: string): name is CronJobName {
  return Object.hasOwn(CRONS, name) && !("everywhere" in CRONS[name as CronName]);
}
