import { Commit, transact } from "../kv/commit.ts";
import { completeIn, recordFailure, stillHeld } from "../kv/jobs/claim.ts";
import type { Job } from "../kv/jobs/job.ts";
import type { Store } from "../kv/store.ts";
import { dispatch, type Handlers } from "./handler.ts";

/** How a run ended; "lost" when somebody else had claimed the job meanwhile, and nothing was written. */
export type Outcome =
  | { readonly state: "done" | "lost" }
  | { readonly state: "retrying" | "dead"; readonly error: unknown };

/** Runs a claimed job: its effect and its end are one commit. A failure is recorded for another try or as a dead letter. */
export async function runJob<Ports>(
  store: Store,
  ports: Ports,
  handlers: Handlers<Ports>,
  claimed: Job,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    const done = await transact(async () => {
      const held = await stillHeld(store, claimed);
      if (held === null) return { answer: false };
      const effect = await dispatch(handlers, claimed, store, ports, { messageId: claimed.id, signal });
      return { commit: completeIn(effect ?? new Commit(store.kv), held), answer: true };
    });
    return { state: done ? "done" : "lost" };
  } catch (error) {
    const state = await recordFailure(store, claimed, error);
    return state === null ? { state: "lost" } : { state, error };
  }
}
