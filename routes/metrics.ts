import { HttpError } from "fresh";
import { type MetricFamily, PROMETHEUS_TYPE, prometheusText } from "../domain/monitoring/prometheus.ts";
import { SECOND_MS } from "../domain/time/instant.ts";
import { portNumbers } from "../jobs/ports/observe_port.ts";
import { metricFamilies } from "../kv/metrics/metric_families.ts";
import { readQueueLag } from "../kv/monitoring/take_readings.ts";
import { openStreams } from "./(_lib)/event_stream.ts";
import { mayScrape } from "./(_lib)/may_scrape.ts";
import { define } from "./(_lib)/state.ts";

/** What this process counted since it started, for Prometheus. */
export const handler = define.handlers({
  async GET(ctx) {
    if (!mayScrape(ctx)) throw new HttpError(404);
    const { store } = ctx.state.deps;
    const text = prometheusText([
      ...metricFamilies(store.kv),
      ...portFamilies(),
      ...memoryFamilies(),
      gauge("symphonia_event_streams", "Streams of live pages that are open.", openStreams()),
      gauge("symphonia_queue_lag_seconds", "How long the first job that is due has been waiting.", await readQueueLag(store)),
    ]);
    return new Response(text, { headers: { "content-type": PROMETHEUS_TYPE, "cache-control": "no-store" } });
  },
});

function gauge(name: string, help: string, value: number): MetricFamily {
  return { name, help, type: "gauge", samples: [{ value }] };
}

/** How the doors to the outside world answer. */
function portFamilies(): MetricFamily[] {
  const numbers = [...portNumbers()];
  const outcomes = numbers.flatMap(([port, { calls, failures, timeouts, refused }]) =>
    Object.entries({ call: calls, failure: failures, timeout: timeouts, refused }).map(([outcome, value]) => ({
      labels: { port, outcome },
      value,
    }))
  );
  const durations = numbers.map(([port, { totalMs }]) => ({ labels: { port }, value: totalMs / SECOND_MS }));
  return [
    { name: "symphonia_port_calls_total", help: "Calls of the outside world.", type: "counter", samples: outcomes },
    { name: "symphonia_port_seconds_total", help: "Time that those calls took.", type: "counter", samples: durations },
  ];
}

function memoryFamilies(): MetricFamily[] {
  const { rss, heapUsed, heapTotal, external } = Deno.memoryUsage();
  const samples = Object.entries({ rss, heap_used: heapUsed, heap_total: heapTotal, external }).map(([part, value]) => ({
    labels: { part },
    value,
  }));
  return [{ name: "symphonia_memory_bytes", help: "Memory of the process.", type: "gauge", samples }];
}
