import type { Viewer } from "../../domain/identity/types.ts";
import type { Operation } from "../operations.ts";
import type { Store } from "../store.ts";
import { type ActOnJob, actOnJob } from "./act_on_job.ts";

/** Lets a job that failed try again at once. */
export function retryJob(
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
    "job.retried",
    (job) => job.state === "retrying" ? { ...job, dueAt: store.now() } : null,
  );
}
