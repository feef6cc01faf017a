import type { RetentionStep } from "../../domain/documents/retention_step.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { PLATFORM } from "../audits/platform_actor.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";

/** What was done with how many blobs. */
export type RetentionCounts = Readonly<
  Record<Exclude<RetentionStep["step"], "remove"> | "removed" | "orphans" | "failed", number>
>;

/** How many positions of vehicles were erased, and of how many orders. */
export interface ErasedPositions {
  readonly positions: number;
  readonly positionOrders: number;
}

/** One run of retention. */
export interface RetentionRun extends RetentionCounts, ErasedPositions {
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
}

/** Writes down what a run did; in the audit log too, where it did more than look. */
export async function recordRetentionRun(
  store: Store,
  startedAt: Instant,
  counts: RetentionCounts & ErasedPositions,
): Promise<void> {
  const run: RetentionRun = { startedAt, finishedAt: store.now(), ...counts };
  const commit = new Commit(store.kv).put(keys.lastRetention(), run);
  const { archive, removed, orphans, failed, positions, positionOrders } = counts;
  if (archive + removed + orphans + failed + positions > 0) {
    const ofBlobs = `archived ${archive}, removed ${removed}, orphans ${orphans}, failed ${failed}`;
    const after = `${ofBlobs}, positions ${positions} of ${positionOrders} orders`;
    recordAudit(commit, store, PLATFORM, { action: "retention.applied", target: "documents", after });
  }
  await commit.send();
}

/** The newest run, or null before the first. */
export async function getLastRetention(kv: Deno.Kv): Promise<RetentionRun | null> {
  const { value } = await kv.get<Omit<RetentionRun, keyof ErasedPositions> & Partial<ErasedPositions>>(keys.lastRetention());
  // A run of before it erased positions does not count them.
  return value && { positions: 0, positionOrders: 0, ...value };
}
