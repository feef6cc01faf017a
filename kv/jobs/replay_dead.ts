import { Commit, transact } from "../commit.ts";
import type { Store } from "../store.ts";
import { getJob, JOBS } from "./job.ts";
import { wakeFor } from "./message.ts";

/** Queues a dead letter again with all its tries before it. False when there is no such dead letter. */
export function replayDead(store: Store, id: string): Promise<boolean> {
  return transact(async () => {
    const found = await getJob(store.kv, id);
    if (found?.value.state !== "dead") return { answer: false };
    const commit = new Commit(store.kv).change(JOBS, found, { ...found.value, state: "queued", attempts: 0, dueAt: store.now() });
    wakeFor(commit, store, id);
    return { commit, answer: true };
  });
}
