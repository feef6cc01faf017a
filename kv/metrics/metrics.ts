import type { MessageKind } from "../../domain/jobs/message.ts";
import { LATENCY_BOUNDS_MS, latencyBucket } from "../../domain/monitoring/latency.ts";

/** How often something took how long. */
export class Durations {
  readonly counts: number[] = Array.from({ length: LATENCY_BOUNDS_MS.length + 1 }, () => 0);
  sumMs = 0;

  observe(durationMs: number): void {
    this.counts[latencyBucket(durationMs)]!++;
    this.sumMs += durationMs;
  }
}

/** Requests of one method to one route. */
export interface RouteRequests {
  readonly method: string;
  /** Fresh's pattern, or what stands for all that have none. */
  readonly route: string;
  /** Answers by the first digit of their status, from 1xx on. */
  readonly classes: number[];
  readonly durations: Durations;
}

/** Runs of one kind of job that ended in one way. */
export interface JobRuns {
  readonly kind: MessageKind;
  readonly outcome: RunOutcome;
  readonly durations: Durations;
}

/** How a run of a job ended. */
export type RunOutcome = "done" | "retrying" | "dead" | "cancelled" | "lost";
export type KvOperation = "get" | "get_many" | "list" | "commit" | "conflict";

/**
 * What one process has counted since it started: cheap enough for every request, as it only adds to numbers in memory. What the alert rules need of it
 * goes to the store now and then: see `flush_metrics.ts`.
 */
export class Metrics {
  readonly requests = new Map<string, RouteRequests>();
  readonly jobRuns = new Map<string, JobRuns>();
  readonly kv: Record<KvOperation, number> = { get: 0, get_many: 0, list: 0, commit: 0, conflict: 0 };
  readonly commits = new Durations();

  countRequest(method: string, route: string, status: number, durationMs: number): void {
    const name = `${method} ${route}`;
    let requests = this.requests.get(name);
    if (requests === undefined) {
      this.requests.set(name, requests = { method, route, classes: [0, 0, 0, 0, 0], durations: new Durations() });
    }
    requests.classes[Math.floor(status / 100) - 1]!++;
    requests.durations.observe(durationMs);
  }

  countJobRun(kind: MessageKind, outcome: RunOutcome, durationMs: number): void {
    const name = `${kind} ${outcome}`;
    let runs = this.jobRuns.get(name);
    if (runs === undefined) this.jobRuns.set(name, runs = { kind, outcome, durations: new Durations() });
    runs.durations.observe(durationMs);
  }
}

const counted = new WeakMap<Deno.Kv, Metrics>();

/** What this process has counted of the application over a store. */
export function metricsOf(kv: Deno.Kv): Metrics {
  let metrics = counted.get(kv);
  if (metrics === undefined) counted.set(kv, metrics = new Metrics());
  return metrics;
}
