import type { Message } from "../../domain/jobs/message.ts";
import type { Instant } from "../../domain/time/instant.ts";
import type { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import { type Job, JOBS } from "./job.ts";

/**
 * Adds a message to the commit of the fact that causes it: both are written or neither. Due at once, or at `dueAt`.
 * Takes none of the commit's ten checks, since a new id cannot exist.
 * @returns the job's id.
 */
export function sendMessage(commit: Commit, store: Store, message: Message & { readonly dueAt?: Instant }): string {
  const now = store.now();
  const job: Job = { ...message, id: store.newId(), createdAt: now, attempts: 0, state: "queued", dueAt: message.dueAt ?? now };
  commit.put(JOBS.key(job), job);
  for (const { key, value } of JOBS.entries(job)) commit.put(key, value);
  wakeFor(commit, store, job.id);
  return job.id;
}

/** Wakes whoever runs jobs when `commit` goes through. A wake-up that gets lost costs time only: the sweep finds the record. */
export function wakeFor(commit: Commit, store: Store, jobId: string): void {
  if (store.delivery === "queue") commit.enqueue({ jobId });
  else commit.add(keys.jobWake(), 1);
}
