import type { CronJobName } from "../../domain/jobs/crons.ts";
import { Commit } from "../../kv/commit.ts";
import { recordCronRun } from "../../kv/jobs/crons.ts";
import type { Store } from "../../kv/store.ts";
import type { Handler, Run } from "../handler.ts";

/** What is done for each cron that runs as a job. Makes its own commits, and may be done twice. */
export type CronWork<Ports> = { readonly [Name in CronJobName]: (store: Store, ports: Ports, run: Run) => Promise<unknown> };

/** Does the work of the cron that a message names, and writes down how that went; a failure is tried again as any job's. */
export function runCron<Ports>(work: CronWork<Ports>): Handler<"run_cron", Ports> {
  return async (store, ports, { name }, run) => {
    const startedAt = store.now();
    try {
      await work[name](store, ports, run);
    } catch (error) {
      await recordCronRun(new Commit(store.kv), store, name, startedAt, error).send();
      throw error;
    }
    return recordCronRun(new Commit(store.kv), store, name, startedAt);
  };
}
