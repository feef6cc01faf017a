import type { AuditAction } from "../../domain/audits/audit.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { endCancelled } from "./end_cancelled.ts";
import { getJob, type Job, JOBS } from "./job.ts";
import { wakeFor } from "./message.ts";

/** Whether an administrator's act on a job was done; "not_found" where no job is in a state for it. */
export type ActOnJob = "done" | "not_found" | "other_content";

/** Does something to the job with an id, on behalf of an administrator. */
export type JobAct = (
  store: Store,
  by: Pick<Viewer, "id" | "name" | "from">,
  id: string,
  operation: Operation,
) => Promise<ActOnJob>;

/**
 * An act of administrators on jobs, with its line of audit and a wake-up for whoever runs jobs. `become` says what becomes of the job: another,
 * "cancelled" for one that ends unfinished, or null where the act is not for its state. Once for an operation, however often it is asked.
 */
export function actOnJob(action: AuditAction, become: (job: Job, now: Instant) => Job | "cancelled" | null): JobAct {
  return (store, by, id, operation) =>
    transact<ActOnJob>(async () => {
      const earlier = earlierAnswer(await store.kv.get(keys.operation(operation.scope, operation.id)), operation);
      if (earlier !== null) return { answer: earlier === "other_content" ? earlier : "done" };
      const found = await getJob(store.kv, id);
      const after = found && become(found.value, store.now());
      if (found === null || after === null) return { answer: "not_found" };
      const commit = new Commit(store.kv);
      if (after === "cancelled") await endCancelled(commit, store, found);
      else commit.change(JOBS, found, after);
      recordAudit(commit, store, by, { action, target: `${found.value.kind} ${id}` });
      recordOperation(commit, operation, null);
      wakeFor(commit, store, id);
      return { commit, answer: "done" };
    });
}
