import type { MessageKind } from "../../domain/jobs/message.ts";
import { keys } from "../keys.ts";
import { JOB_STATES, type JobRow, type JobState } from "./job.ts";

/** Counted no further in each state: the oldest ones. */
export const MOST_JOBS_COUNTED = 1_000;

/** Jobs of one kind, by state. */
export interface JobQueue {
  readonly kind: MessageKind;
  readonly counts: Readonly<Record<JobState, number>>;
}

/** The queues that hold any job, the fullest first; `more` are the states in which there are more jobs than were counted. */
export interface JobQueues {
  readonly queues: readonly JobQueue[];
  readonly more: readonly JobState[];
}

/** Counts jobs by kind and state: one range read of bounded length a state, and nothing on the way of a job. */
export async function countJobs(kv: Deno.Kv): Promise<JobQueues> {
  const byKind = new Map<MessageKind, Record<JobState, number>>();
  const more: JobState[] = [];
  await Promise.all(JOB_STATES.map(async (state) => {
    const range = { prefix: keys.jobByState(state, "").slice(0, -1) };
    let counted = 0;
    for await (const { value } of kv.list<JobRow>(range, { limit: MOST_JOBS_COUNTED + 1, batchSize: 500 })) {
      if (counted++ === MOST_JOBS_COUNTED) more.push(state);
      else countsOf(byKind, value.kind)[state]++;
    }
  }));
  const total = ({ counts }: JobQueue) => JOB_STATES.reduce((sum, state) => sum + counts[state], 0);
  const queues = [...byKind].map(([kind, counts]) => ({ kind, counts })).sort((a, b) => total(b) - total(a));
  return { queues, more };
}

function countsOf(byKind: Map<MessageKind, Record<JobState, number>>, kind: MessageKind): Record<JobState, number> {
  let counts = byKind.get(kind);
  if (counts === undefined) byKind.set(kind, counts = { queued: 0, running: 0, retrying: 0, dead: 0 });
  return counts;
}
