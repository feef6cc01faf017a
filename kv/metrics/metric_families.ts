import { LATENCY_BOUNDS_MS } from "../../domain/monitoring/latency.ts";
import type { MetricFamily } from "../../domain/monitoring/prometheus.ts";
import { SECOND_MS } from "../../domain/time/instant.ts";
import { keptPages } from "../kept_pages.ts";
import { type Durations, metricsOf } from "./metrics.ts";

const BOUNDS_S = LATENCY_BOUNDS_MS.map((ms) => ms / SECOND_MS);

const seriesOf = ({ counts, sumMs }: Durations, labels: Readonly<Record<string, string>> = {}) => ({
  labels,
  counts,
  sum: sumMs / SECOND_MS,
});

/** What this process counted of the application over a store, as metrics. */
export function metricFamilies(store: Deno.Kv): MetricFamily[] {
  const { requests, jobRuns, kv, commits } = metricsOf(store);
  const { hits, misses, rows } = keptPages(store).figures();
  const counted = [...requests.values()];
  return [
    {
      name: "symphonia_http_requests_total",
      help: "Requests by route and class of status.",
      type: "counter",
      samples: counted.flatMap(({ method, route, classes }) =>
        classes.flatMap((value, index) => value === 0 ? [] : [{ labels: { method, route, status: `${index + 1}xx` }, value }])
      ),
    },
    {
      name: "symphonia_http_request_duration_seconds",
      help: "Time to the head of the answer, by route.",
      type: "histogram",
      bounds: BOUNDS_S,
      series: counted.map(({ method, route, durations }) => seriesOf(durations, { method, route })),
    },
    {
      name: "symphonia_kv_operations_total",
      help: "Operations on the store; a conflict is a commit that must be tried again.",
      type: "counter",
      samples: Object.entries(kv).map(([operation, value]) => ({ labels: { operation }, value })),
    },
    {
      name: "symphonia_kv_commit_duration_seconds",
      help: "Time that commits took, waiting for others included.",
      type: "histogram",
      bounds: BOUNDS_S,
      series: [seriesOf(commits)],
    },
    {
      name: "symphonia_job_run_duration_seconds",
      help: "Runs of jobs by kind and how they ended.",
      type: "histogram",
      bounds: BOUNDS_S,
      series: [...jobRuns.values()].map(({ kind, outcome, durations }) => seriesOf(durations, { kind, outcome })),
    },
    {
      name: "symphonia_kept_pages_total",
      help: "First pages of lists given from memory, or read.",
      type: "counter",
      samples: [{ labels: { result: "hit" }, value: hits }, { labels: { result: "miss" }, value: misses }],
    },
    { name: "symphonia_kept_page_rows", help: "Rows of lists kept in memory.", type: "gauge", samples: [{ value: rows }] },
  ];
}
