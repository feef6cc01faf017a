import type { Viewer } from "../../domain/identity/types.ts";
import type { Operation } from "../operations.ts";
import type { Store } from "../store.ts";
import { type ActOnJob, actOnJob } from "./act_on_job.ts";

/**
 * Ends a job that waits, and forgets a dead letter; asks one that runs to end: it does at its next step, or at its end at the latest, and writes no
 * effect.
 */
export function cancelJob(
  store: Store,
  by: Pick<Viewer, "id" | "name" | "from">,
  id: string,
  operation: Operation,
): Promise<ActOnJob> {
  return actOnJob(
    store,
    by,
    id,
    operation,
    "job.cancelled",
    (job) => job.state === "running" ? { ...job, cancelled: true } : "removed",
  );
}
