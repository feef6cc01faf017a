import type { Viewer } from "../../domain/identity/types.ts";
import type { Operation } from "../operations.ts";
import type { Store } from "../store.ts";
import { type ActOnJob, actOnJob } from "./act_on_job.ts";
import { revived } from "./job.ts";

/** Queues a dead letter again with all its tries before it. */
export function replayDead(
  store: Store,
  by: Pick<Viewer, "id" | "name" | "from">,
  id: string,
  operation: Operation,
): Promise<ActOnJob> {
  return actOnJob(store, by, id, operation, "job.replayed", (job) => job.state === "dead" ? revived(job, store.now()) : null);
}
