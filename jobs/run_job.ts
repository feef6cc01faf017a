import { Commit, transact } from "../kv/commit.ts";
import { completeIn, LEASE_MS, recordFailure, renewLease, stillHeld } from "../kv/jobs/claim.ts";
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
      if (await stillHeld(store, claimed) === null) return { answer: false };
      const run = { messageId: claimed.id, signal };
      const effect = await keepingLease(store, claimed, signal, () => dispatch(handlers, claimed, store, ports, run));
      // Read again: each renewal gave the job another versionstamp.
      const held = await stillHeld(store, claimed);
      if (held === null) return { answer: false };
      return { commit: completeIn(effect ?? new Commit(store.kv), held), answer: true };
    });
    return { state: done ? "done" : "lost" };
  } catch (error) {
    const state = await recordFailure(store, claimed, error);
    return state === null ? { state: "lost" } : { state, error };
  }
}

/** Does `work` and renews the lease of its job meanwhile, until `signal` aborts: a long job is not taken for one whose holder crashed. */
async function keepingLease<T>(store: Store, claimed: Job, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  let renewed = Promise.resolve();
  // A renewal that fails leaves the lease as it was: another comes before it ends.
  const renew = () => renewed = signal.aborted ? renewed : renewLease(store, claimed).catch(() => {});
  const timer = setInterval(renew, LEASE_MS / 3);
  Deno.unrefTimer(timer);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await renewed;
  }
}
