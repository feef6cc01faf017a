import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import { MAX_ATTEMPTS, retryDelayMs } from "../../domain/jobs/retry_delay.ts";
import { type Instant, MINUTE_MS } from "../../domain/time/instant.ts";
import { Commit, type Loaded, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import { endCancelled } from "./end_cancelled.ts";
import { getJob, type Job, type JobProgress, JOBS } from "./job.ts";

/** How long a claim holds unless it is renewed: the longest that a crash delays a job. */
export const LEASE_MS = 2 * MINUTE_MS;

const ERROR_LENGTH = 500;
/** Claimers read this many times what they take and choose among it, so that those woken together seldom want the same. */
const CHOICE = 4;

/** Claims up to `count` jobs that are due, or whose lease has ended because its holder crashed. */
export async function claimDue(store: Store, count: number): Promise<Job[]> {
  const range = { start: keys.jobDue(0, ""), end: keys.jobDue(store.now() + 1, "") };
  const ids = await Array.fromAsync(store.kv.list(range, { limit: count * CHOICE }), (entry) => entry.key.at(-1) as string);
  const chosen = ids.map((id) => ({ id, rank: Math.random() })).sort((a, b) => a.rank - b.rank).slice(0, count);
  const claimed = await Promise.all(chosen.map(({ id }) => claimJob(store, id)));
  return claimed.filter((job) => job !== null);
}

/** Claims one job, or null when it is done, dead, not due, or held by another. One that crashed its holder too often dies here. */
export async function claimJob(store: Store, id: string): Promise<Job | null> {
  const found = await getJob(store.kv, id);
  if (found === null) return null;
  const job = found.value;
  const now = store.now();
  if (job.state === "dead" || (job.lease?.until ?? job.dueAt) > now) return null;
  if (job.cancelled) {
    await (await endCancelled(new Commit(store.kv), store, found)).send();
    return null;
  }
  if (job.attempts >= MAX_ATTEMPTS) {
    await new Commit(store.kv).change(JOBS, found, afterFailure(job, new PermanentFailure("lease ended at the last try"), now))
      .send();
    return null;
  }
  const { progress: _ofEarlierTry, ...rest } = job;
  const running: Job = {
    ...rest,
    state: "running",
    attempts: job.attempts + 1,
    lease: { id: store.newId(), until: now + LEASE_MS },
  };
  return await new Commit(store.kv).change(JOBS, found, running).send() ? running : null;
}

/** The claimed job as it stands now, or null when another has claimed it since, or it is done. */
export async function stillHeld(store: Store, claimed: Job): Promise<Loaded<Job> | null> {
  const found = await getJob(store.kv, claimed.id);
  return found !== null && found.value.lease?.id === claimed.lease?.id ? found : null;
}

/** Holds a claimed job for a full lease from now on; leaves it alone when another has claimed it since. */
export async function renewLease(store: Store, claimed: Job): Promise<void> {
  const held = await stillHeld(store, claimed);
  if (held === null) return;
  const renewed: Job = { ...held.value, lease: { ...held.value.lease!, until: store.now() + LEASE_MS } };
  await new Commit(store.kv).change(JOBS, held, renewed).send();
}

/**
 * Writes down how far a claimed job is.
 * @returns whether to go on: not when it was cancelled, or another has claimed it since.
 */
export function recordProgress(store: Store, claimed: Job, progress: JobProgress): Promise<boolean> {
  return transact(async () => {
    const held = await stillHeld(store, claimed);
    if (held === null || held.value.cancelled) return { answer: false };
    return { commit: new Commit(store.kv).change(JOBS, held, { ...held.value, progress }), answer: true };
  });
}

/** Adds the end of a job to the commit of its effect: it takes effect once, or the whole commit fails. */
export function completeIn(commit: Commit, held: Loaded<Job>): Commit {
  return commit.remove(JOBS, held);
}

/**
 * Puts a failed job back with a later due time, or makes it a dead letter when trying again cannot help or was tried enough; ends one that was
 * cancelled.
 * @returns the job's new state, or null when it was no longer ours.
 */
export function recordFailure(store: Store, claimed: Job, error: unknown): Promise<"retrying" | "dead" | "cancelled" | null> {
  return transact<"retrying" | "dead" | "cancelled" | null>(async () => {
    const held = await stillHeld(store, claimed);
    if (held === null) return { answer: null };
    if (held.value.cancelled) return { commit: await endCancelled(new Commit(store.kv), store, held), answer: "cancelled" };
    const failed = afterFailure(held.value, error, store.now());
    return { commit: new Commit(store.kv).change(JOBS, held, failed), answer: failed.state };
  });
}

/** The job that may be claimed first and from when, or null when none waits. A moment in the past tells how far the jobs lag. */
export async function nextDue(store: Store): Promise<{ readonly id: string; readonly at: Instant } | null> {
  const range = { start: keys.jobDue(0, ""), end: keys.jobDue(Infinity, "") };
  for await (const { key } of store.kv.list(range, { limit: 1 })) return { id: key[2] as string, at: key[1] as Instant };
  return null;
}

function afterFailure(job: Job, error: unknown, now: Instant): Job & { readonly state: "retrying" | "dead" } {
  const { lease: _ended, ...rest } = job;
  const lastError = String(error).slice(0, ERROR_LENGTH);
  const last = error instanceof PermanentFailure || job.attempts >= MAX_ATTEMPTS;
  if (last) return { ...rest, state: "dead", lastError };
  return { ...rest, state: "retrying", dueAt: now + retryDelayMs(job.attempts, job.id), lastError };
}
