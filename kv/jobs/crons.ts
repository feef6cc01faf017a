import type { Viewer } from "../../domain/identity/types.ts";
import { CRON_NAMES, type CronJobName, type CronName } from "../../domain/jobs/crons.ts";
import { type Instant, MINUTE_MS } from "../../domain/time/instant.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { getEach, getMany } from "../limits.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { type Job, JOBS } from "./job.ts";
import { sendMessage, wakeFor } from "./message.ts";

/** The last job of one cron: who sees its clock strike next finds whether that was told already, and whether the job is still there. */
interface CronTurn {
  /** Minutes since 1970. */
  readonly minute: number;
  readonly jobId: string;
}

/** How a cron ran last. */
export interface CronRun {
  readonly startedAt: Instant;
  readonly durationMs: number;
  /** Why it failed; null when it did not. */
  readonly error: string | null;
}

/** A cron with its last run, null before the first. */
export interface CronRow {
  readonly name: CronName;
  readonly lastRun: CronRun | null;
}

const ERROR_LENGTH = 500;

/**
 * Sends the job of a cron whose clock has struck: once a minute, however many processes share the store. One that still waits or runs is left alone, one
 * that failed tries again now, and a dead one makes way for the new.
 */
export function strikeCron(store: Store, name: CronJobName): Promise<void> {
  const minute = Math.floor(store.now() / MINUTE_MS);
  return transact<void>(async () => {
    const turn = await store.kv.get<CronTurn>(keys.cronTurn(name));
    if (turn.value !== null && turn.value.minute >= minute) return { answer: undefined };
    return { commit: await addTurn(store, name, turn, minute), answer: undefined };
  });
}

/** Runs a cron's job now, by the hand of an administrator, with its line of audit. Once for an operation. */
export function runCronNow(
  store: Store,
  by: Pick<Viewer, "id" | "name" | "from">,
  name: CronJobName,
  operation: Operation,
): Promise<"done" | "other_content"> {
  return transact<"done" | "other_content">(async () => {
    const [turn, done] = await getMany<[CronTurn, unknown]>(store.kv, [
      keys.cronTurn(name),
      keys.operation(operation.scope, operation.id),
    ]);
    const earlier = earlierAnswer(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? earlier : "done" };
    const commit = await addTurn(store, name, turn, Math.floor(store.now() / MINUTE_MS));
    recordAudit(commit, store, by, { action: "cron.run", target: name });
    recordOperation(commit, operation, null);
    return { commit, answer: "done" };
  });
}

async function addTurn(store: Store, name: CronJobName, turn: Deno.KvEntryMaybe<CronTurn>, minute: number): Promise<Commit> {
  const commit = new Commit(store.kv).check(keys.cronTurn(name), turn.versionstamp);
  const last = turn.value === null ? null : await store.kv.get<Job>(keys.job(turn.value.jobId));
  const job = last?.value ?? null;
  let jobId = turn.value?.jobId;
  if (job?.state === "retrying") {
    commit.change(JOBS, { value: job, versionstamp: last!.versionstamp! }, { ...job, dueAt: store.now() });
    wakeFor(commit, store, job.id);
  } else if (job === null || job.state === "dead") {
    if (job !== null) commit.remove(JOBS, { value: job, versionstamp: last!.versionstamp! });
    jobId = sendMessage(commit, store, { kind: "run_cron", payload: { name } });
  }
  return commit.put(keys.cronTurn(name), { minute, jobId: jobId! } satisfies CronTurn);
}

/** Adds to `commit` that a cron ran since `startedAt`, and how it ended. */
export function recordCronRun(commit: Commit, store: Store, name: CronName, startedAt: Instant, error?: unknown): Commit {
  const run: CronRun = {
    startedAt,
    durationMs: store.now() - startedAt,
    error: error === undefined ? null : String(error).slice(0, ERROR_LENGTH),
  };
  return commit.put(keys.cronRun(name), run);
}

/** Every cron with its last run. */
export async function listCrons(kv: Deno.Kv): Promise<CronRow[]> {
  const runs = await getEach<CronRun>(kv, CRON_NAMES.map(keys.cronRun));
  return CRON_NAMES.map((name, index) => ({ name, lastRun: runs[index]!.value }));
}
