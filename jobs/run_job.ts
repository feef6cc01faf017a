import { SECOND_MS } from "../domain/time/instant.ts";
import { Commit, transact } from "../kv/commit.ts";
import { completeIn, LEASE_MS, recordFailure, recordProgress, renewLease, stillHeld } from "../kv/jobs/claim.ts";
import { endCancelled } from "../kv/jobs/end_cancelled.ts";
import type { Job, JobProgress } from "../kv/jobs/job.ts";
import { inSpan } from "../kv/metrics/in_span.ts";
import { metricsOf } from "../kv/metrics/metrics.ts";
import type { Store } from "../kv/store.ts";
import { dispatch, type Handlers } from "./handler.ts";

/** How a run ended; "lost" when somebody else had claimed the job meanwhile: nothing was written, nor of one that was cancelled. */
export type Outcome =
  | { readonly state: "done" | "cancelled" | "lost" }
  | { readonly state: "retrying" | "dead"; readonly error: unknown };

/** Runs a claimed job: its effect and its end are one commit. A failure is recorded for another try or as a dead letter. Counts the run. */
export async function runJob<Ports>(
  store: Store,
  ports: Ports,
  handlers: Handlers<Ports>,
  claimed: Job,
  signal: AbortSignal,
): Promise<Outcome> {
  const startedAt = performance.now();
  const { kind, attempts } = claimed;
  const outcome = await inSpan(
    `job ${kind}`,
    { "job.kind": kind, "job.id": claimed.id, "job.attempt": attempts },
    () => run(store, ports, handlers, claimed, signal),
  );
  metricsOf(store.kv).countJobRun(kind, outcome.state, performance.now() - startedAt);
  return outcome;
}

async function run<Ports>(
  store: Store,
  ports: Ports,
  handlers: Handlers<Ports>,
  claimed: Job,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    const state = await transact<"done" | "cancelled" | "lost">(async () => {
      const before = await stillHeld(store, claimed);
      if (before === null) return { answer: "lost" };
      // Before it begins, or between its effect and the commit of it, which is then not made again.
      if (before.value.cancelled) return { commit: await endCancelled(new Commit(store.kv), store, before), answer: "cancelled" };
      const run = { messageId: claimed.id, signal, step: stepsOf(store, claimed) };
      const effect = await keepingLease(store, claimed, signal, () => dispatch(handlers, claimed, store, ports, run));
      // Read again: each renewal gave the job another versionstamp.
      const held = await stillHeld(store, claimed);
      if (held === null) return { answer: "lost" };
      if (held.value.cancelled) return { commit: await endCancelled(new Commit(store.kv), store, held), answer: "cancelled" };
      return { commit: completeIn(effect ?? new Commit(store.kv), held), answer: "done" };
    });
    return { state };
  } catch (error) {
    const state = await recordFailure(store, claimed, error) ?? "lost";
    return state === "lost" || state === "cancelled" ? { state } : { state, error };
  }
}

/** Writes down the steps of a run. */
function stepsOf(store: Store, claimed: Job): (progress: JobProgress) => Promise<void> {
  let toldAt = -Infinity;
  return async (progress) => {
    if (store.now() - toldAt < SECOND_MS) return;
    toldAt = store.now();
    if (!await recordProgress(store, claimed, progress)) throw new RunEnded(`job ${claimed.id} goes no further here`);
  };
}

/** The job was cancelled, or another has claimed it. */
class RunEnded extends Error {
  override readonly name = "RunEnded";
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
