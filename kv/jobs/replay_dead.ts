import type { Viewer } from "../../domain/identity/types.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { getJob, JOBS } from "./job.ts";
import { wakeFor } from "./message.ts";

/**
 * Queues a dead letter again with all its tries before it, with its line of audit. Once for an operation, however often it is asked; "not_dead"
 * when there is no such dead letter.
 */
export function replayDead(
  store: Store,
  by: Pick<Viewer, "id" | "name">,
  id: string,
  operation: Operation,
): Promise<"replayed" | "not_dead" | "other_content"> {
  return transact<"replayed" | "not_dead" | "other_content">(async () => {
    const earlier = earlierAnswer(await store.kv.get(keys.operation(operation.scope, operation.id)), operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? earlier : "replayed" };
    const found = await getJob(store.kv, id);
    if (found?.value.state !== "dead") return { answer: "not_dead" };
    const commit = new Commit(store.kv).change(JOBS, found, { ...found.value, state: "queued", attempts: 0, dueAt: store.now() });
    recordAudit(commit, store, by, { action: "job.replayed", target: `${found.value.kind} ${id}` });
    recordOperation(commit, operation, null);
    wakeFor(commit, store, id);
    return { commit, answer: "replayed" };
  });
}
