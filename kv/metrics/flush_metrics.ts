import { SECOND_MS } from "../../domain/time/instant.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import { latencySum, minuteOf, runsSum } from "./metric_sums.ts";
import { type Metrics, metricsOf } from "./metrics.ts";

const EVERY_MS = 10 * SECOND_MS;

/** What the alert rules look at, as counted since the process started. */
function sumsOf(metrics: Metrics): Map<string, number> {
  const sums = new Map<string, number>();
  const add = (name: string, count: number) => count > 0 && sums.set(name, (sums.get(name) ?? 0) + count);
  for (const { classes, durations } of metrics.requests.values()) {
    add("requests", classes.reduce((sum, count) => sum + count, 0));
    add("requests_failed", classes[4]!);
    for (const [bucket, count] of durations.counts.entries()) add(latencySum(bucket), count);
  }
  for (const { kind, outcome, durations } of metrics.jobRuns.values()) {
    add(runsSum(kind, outcome), durations.counts.reduce((sum, count) => sum + count, 0));
  }
  return sums;
}

/** Adds what a process counted to the sums of the minute, each time what is new since the last. */
export class MetricsFlusher implements AsyncDisposable {
  readonly #store: Store;
  readonly #report: (error: unknown) => void;
  readonly #timer: ReturnType<typeof setInterval>;
  #flushed: ReadonlyMap<string, number> = new Map();
  #working: Promise<void> = Promise.resolve();

  /** Flushes every ten seconds from now on, and tells `report` what went wrong: those numbers go with the next flush. */
  constructor(store: Store, report: (error: unknown) => void) {
    this.#store = store;
    this.#report = report;
    this.#timer = setInterval(() => this.flush(), EVERY_MS);
    Deno.unrefTimer(this.#timer);
  }

  /** Flushes what is new, one flush after the other. */
  flush(): Promise<void> {
    return this.#working = this.#working.then(() => this.#flush()).catch(this.#report);
  }

  async #flush(): Promise<void> {
    const sums = sumsOf(metricsOf(this.#store.kv));
    const grown = [...sums].map(([name, sum]) => [name, sum - (this.#flushed.get(name) ?? 0)] as const).filter(([, by]) =>
      by > 0
    );
    if (grown.length === 0) return;
    const commit = new Commit(this.#store.kv);
    const minute = minuteOf(this.#store.now());
    for (const [name, by] of grown) commit.add(keys.metricSum(name, minute), by);
    await commit.send();
    this.#flushed = sums;
  }

  /** Flushes a last time. */
  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }
}
