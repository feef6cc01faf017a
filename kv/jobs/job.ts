import type { Message, MessageKind } from "../../domain/jobs/message.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { type Aggregate, type Loaded, loaded } from "../commit.ts";
import { keys } from "../keys.ts";

/** "queued" waits for its first try, "retrying" failed and waits for another, "dead" waits for a person. A done job is no more: its record goes with its effect. */
export const JOB_STATES = ["queued", "running", "retrying", "dead"] as const;
export type JobState = (typeof JOB_STATES)[number];

interface JobLife {
  /** The message's id: the same through all tries, so that effects outside KV can be recognised as repeated. */
  readonly id: string;
  readonly createdAt: Instant;
  /** Tries begun. */
  readonly attempts: number;
  readonly state: JobState;
  readonly dueAt: Instant;
  /** Who runs it and until when; past that, anybody may claim it. */
  readonly lease?: { readonly id: string; readonly until: Instant };
  readonly lastError?: string;
  /** How far this try is, where the job tells. */
  readonly progress?: JobProgress;
  /** Somebody wants it to end: it does at its next step, and its effect is not written. */
  readonly cancelled?: true;
}

/** How much of a long job is done, in whatever it counts; `total` where that is known. */
export interface JobProgress {
  readonly done: number;
  readonly total?: number;
}

/** A message with its life: the outbox record from which every delivery works. */
export type Job<Kind extends MessageKind = MessageKind> = { [K in Kind]: JobLife & Message<K> }[Kind];

/** What the list of jobs shows of one. */
export interface JobRow {
  readonly id: string;
  readonly kind: MessageKind;
  readonly createdAt: Instant;
  readonly dueAt: Instant;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly progress?: JobProgress;
  readonly cancelled?: true;
}

/** Jobs: all but the dead stand in `jobs_due`, at the moment from which they may be claimed. */
export const JOBS: Aggregate<Job> = {
  name: "jobs",
  key: (job) => keys.job(job.id),
  entries(job) {
    const { id, kind, createdAt, dueAt, attempts, lastError, progress, cancelled } = job;
    const told = { ...progress && { progress }, ...cancelled && { cancelled } };
    const row: JobRow = { id, kind, createdAt, dueAt, attempts, lastError: lastError ?? null, ...told };
    const listed = { key: keys.jobByState(job.state, id), value: row };
    return job.state === "dead" ? [listed] : [{ key: keys.jobDue(job.lease?.until ?? dueAt, id), value: kind }, listed];
  },
  counters: () => [],
  lists: () => [],
};

/** The job with its versionstamp, or null when it is done. */
export async function getJob(kv: Deno.Kv, id: string): Promise<Loaded<Job> | null> {
  return loaded(await kv.get<Job>(keys.job(id)));
}

/** A dead letter as it is queued again: with all its tries before it. */
export function revived(dead: Job, now: Instant): Job {
  return { ...dead, state: "queued", attempts: 0, dueAt: now };
}
