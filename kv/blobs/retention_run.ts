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

/** One run of retention. */
export interface RetentionRun extends RetentionCounts {
  readonly startedAt: Instant;
  readonly finishedAt: Instant;
}

/** Writes down what a run did; in the audit log too, where it did more than look. */
export async function recordRetentionRun(store: Store, startedAt: Instant, counts: RetentionCounts): Promise<void> {
  const run: RetentionRun = { startedAt, finishedAt: store.now(), ...counts };
  const commit = new Commit(store.kv).put(keys.lastRetention(), run);
  const { archive, removed, orphans, failed } = counts;
  if (archive + removed + orphans + failed > 0) {
    const after = `archived ${archive}, removed ${removed}, orphans ${orphans}, failed ${failed}`;
    recordAudit(commit, store, PLATFORM, { action: "retention.applied", target: "documents", after });
  }
  await commit.send();
}

/** The newest run, or null before the first. */
export async function getLastRetention(kv: Deno.Kv): Promise<RetentionRun | null> {
  return (await kv.get<RetentionRun>(keys.lastRetention())).value;
}
