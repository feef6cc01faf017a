import type { Viewer } from "../../domain/identity/types.ts";
import type { MessageKind } from "../../domain/jobs/message.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, type Loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import { getEach, LIMITS } from "../limits.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { type Job, type JobRow, JOBS, revived } from "./job.ts";
import { wakeFor } from "./message.ts";

/** Dead letters looked at in one go; what is left waits for another. */
const MOST_LOOKED_AT = 1_000;
/** One of a commit's checks is the operation's. */
const BATCH = LIMITS.checksPerCommit - 1;

/**
 * Queues the dead letters of one kind again, each with its line of audit, in as many commits as they take: cut short, those already queued run, and the
 * form sent afresh queues the rest. Once for an operation.
 * @returns how many there were, or "other_content".
 */
export async function replayDeadOfKind(
  store: Store,
  by: Pick<Viewer, "id" | "name" | "from">,
  kind: MessageKind,
  operation: Operation,
): Promise<number | "other_content"> {
  const earlier = earlierAnswer<number>(await store.kv.get(keys.operation(operation.scope, operation.id)), operation);
  if (earlier !== null) return earlier === "other_content" ? earlier : earlier.answer;
  const ids = await deadOfKind(store.kv, kind);
  for (let start = 0; start < ids.length; start += BATCH) {
    const commit = new Commit(store.kv);
    for (const found of await loadDead(store.kv, ids.slice(start, start + BATCH))) {
      commit.change(JOBS, found, revived(found.value, store.now()));
      recordAudit(commit, store, by, { action: "job.replayed", target: `${kind} ${found.value.id}` });
      wakeFor(commit, store, found.value.id);
    }
    if (start === 0) recordOperation(commit, operation, ids.length);
    // Lost against somebody who replayed one of them: the others stay dead, and the page shows it.
    await commit.send();
  }
  return ids.length;
}

async function deadOfKind(kv: Deno.Kv, kind: MessageKind): Promise<string[]> {
  const ids: string[] = [];
  const dead = kv.list<JobRow>({ prefix: keys.jobByState("dead", "").slice(0, -1) }, { limit: MOST_LOOKED_AT, batchSize: 500 });
  for await (const { value } of dead) if (value.kind === kind) ids.push(value.id);
  return ids;
}

async function loadDead(kv: Deno.Kv, ids: readonly string[]): Promise<Loaded<Job>[]> {
  const entries = await getEach<Job>(kv, ids.map(keys.job));
  return entries.flatMap(({ value, versionstamp }) => value?.state === "dead" ? [{ value, versionstamp: versionstamp! }] : []);
}
