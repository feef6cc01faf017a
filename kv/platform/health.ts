import { encodeTime } from "ulid";
import { DAY_MS } from "../../domain/time/instant.ts";
import { getLastCheck, type IntegrityCheck } from "../integrity/checks.ts";
import { JOB_STATES, type JobState } from "../jobs/job.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";

/** What the back office sees at a glance. Numbers stop at {@link MOST_COUNTED}. */
export interface Health {
  readonly ordersLastDay: number;
  readonly mailsLastDay: number;
  readonly jobs: Readonly<Record<JobState, number>>;
  readonly lastCheck: IntegrityCheck | null;
}

/** Counted no further: shown as "99+". */
export const MOST_COUNTED = 100;

/** Seven range reads of bounded length, however much is stored. */
export async function readHealth({ kv, now }: Store): Promise<Health> {
  // A ULID begins with its time, so ids sort behind this beginning of one when they are younger than a day.
  const yesterday = encodeTime(now() - DAY_MS, 10);
  const [ordersLastDay, mailsLastDay, lastCheck, ...jobs] = await Promise.all([
    count(kv, { start: keys.order(yesterday), end: keys.order("~") }),
    count(kv, { start: keys.mailByTime(yesterday), end: keys.mailByTime("~") }),
    getLastCheck(kv),
    ...JOB_STATES.map((state) => count(kv, { prefix: keys.jobByState(state, "").slice(0, -1) })),
  ]);
  const [queued = 0, running = 0, retrying = 0, dead = 0] = jobs;
  return { ordersLastDay, mailsLastDay, lastCheck, jobs: { queued, running, retrying, dead } };
}

async function count(kv: Deno.Kv, selector: Deno.KvListSelector): Promise<number> {
  let rows = 0;
  for await (const _row of kv.list(selector, { limit: MOST_COUNTED, batchSize: MOST_COUNTED })) rows++;
  return rows;
}
