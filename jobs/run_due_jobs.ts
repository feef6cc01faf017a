import type { Instant } from "../domain/time/instant.ts";
import { claimJob, nextDue } from "../kv/jobs/claim.ts";
import type { Store } from "../kv/store.ts";
import type { Handlers } from "./handler.ts";
import { runJob } from "./run_job.ts";

/**
 * Runs every job that is due until `until` (now when absent), one after the other in the order of their due times, without waiting: each sees the
 * moment at which it is due as the present one. Retries and ended leases within that span run too.
 * @returns how many runs there were.
 */
export async function runDueJobs<Ports>(
  store: Store,
  ports: Ports,
  handlers: Handlers<Ports>,
  { until = store.now() }: { readonly until?: Instant } = {},
): Promise<number> {
  const { signal } = new AbortController();
  const start = store.now();
  for (let runs = 0;; runs++) {
    const due = await nextDue(store);
    if (due === null || due.at > until) return runs;
    const then: Store = { ...store, now: () => Math.max(due.at, start) };
    const job = await claimJob(then, due.id);
    if (job !== null) await runJob(then, ports, handlers, job, signal);
  }
}
