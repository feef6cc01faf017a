import type { MessageKind } from "../../domain/jobs/message.ts";
import { LATENCY_BOUNDS_MS } from "../../domain/monitoring/latency.ts";
import { HOUR_MS, type Instant, MINUTE_MS } from "../../domain/time/instant.ts";
import type { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import type { RunOutcome } from "./metrics.ts";

/** The sum of the requests that took as long as a bucket says. */
export const latencySum = (bucket: number) => `latency_${bucket}`;
/** The sum of the runs of a kind of job that ended so. */
export const runsSum = (kind: MessageKind, outcome: RunOutcome) => `runs_${kind}_${outcome}`;

/** Sums that are not counted by `Metrics`, but in the commit of the fact: none is lost or counted twice. */
export type FactSum = "deliveries_on_time" | "deliveries_late" | "fields_right" | "fields_wrong" | "mails_unreadable";

/** Counts facts in the commit that makes them, in the first minute of their hour: facts are looked at over days. */
export function countFact(commit: Commit, store: Store, name: FactSum, amount = 1): void {
  const hour = Math.floor(store.now() / HOUR_MS) * HOUR_MS;
  commit.add(keys.metricSum(name, minuteOf(hour)), amount);
}

/** The minute since 1970 by which sums are kept. */
export function minuteOf(at: Instant): number {
  return Math.floor(at / MINUTE_MS);
}

/** What all processes counted of each name between two moments, by whole minutes; one bounded range read a name. */
export async function readSums(kv: Deno.Kv, names: readonly string[], from: Instant, to: Instant): Promise<number[]> {
  const minutes = await Promise.all(names.map((name) => readMinutes(kv, name, from, to)));
  return minutes.map((counts) => counts.values().reduce((sum, count) => sum + count, 0));
}

/** Durations of requests between two moments, by bucket. */
export function readLatencies(kv: Deno.Kv, from: Instant, to: Instant): Promise<number[]> {
  return readSums(kv, Array.from({ length: LATENCY_BOUNDS_MS.length + 1 }, (_, bucket) => latencySum(bucket)), from, to);
}

/** What all processes counted of one name in each minute between two moments, by the minute since 1970; minutes without any are left out. */
export async function readMinutes(kv: Deno.Kv, name: string, from: Instant, to: Instant): Promise<Map<number, number>> {
  const range = { start: keys.metricSum(name, minuteOf(from)), end: keys.metricSum(name, minuteOf(to) + 1) };
  const minutes = new Map<number, number>();
  for await (const { key, value } of kv.list<Deno.KvU64>(range, { batchSize: 500 })) {
    minutes.set(key.at(-1) as number, Number(value.value));
  }
  return minutes;
}
