import assert from "node:assert/strict";
import { prometheusText } from "../../domain/monitoring/prometheus.ts";
import { Commit } from "../commit.ts";
import { openStore } from "../open.ts";
import { inSpan, nameSpan, traceId } from "./in_span.ts";
import { metricFamilies } from "./metric_families.ts";
import { metricsOf } from "./metrics.ts";

Deno.test("a store that was opened counts its reads, its commits and its conflicts", async () => {
  const { kv } = await openStore(":memory:");
  const key = ["counted"];
  await kv.get(key);
  await kv.getMany([key]);
  for await (const _entry of kv.list({ prefix: key }));
  assert.equal(await new Commit(kv).check(key, null).put(key, 1).send(), true);
  assert.equal(await new Commit(kv).check(key, null).put(key, 2).send(), false);
  assert.deepEqual(metricsOf(kv).kv, { get: 1, get_many: 1, list: 1, commit: 1, conflict: 1 });
  kv.close();
});

Deno.test("metricFamilies() tells requests by route and class, and runs by kind and outcome", async () => {
  const { kv } = await openStore(":memory:");
  const metrics = metricsOf(kv);
  for (const [status, ms] of [[200, 4], [204, 4], [404, 30], [500, 9_000]] as const) {
    metrics.countRequest("GET", "/a/:id", status, ms);
  }
  metrics.countJobRun("send_mail", "done", 20);
  const text = prometheusText(metricFamilies(kv));
  for (
    const line of [
      'symphonia_http_requests_total{method="GET",route="/a/:id",status="2xx"} 2',
      'symphonia_http_requests_total{method="GET",route="/a/:id",status="5xx"} 1',
      'symphonia_http_request_duration_seconds_bucket{method="GET",route="/a/:id",le="0.05"} 3',
      'symphonia_http_request_duration_seconds_count{method="GET",route="/a/:id"} 4',
      'symphonia_job_run_duration_seconds_count{kind="send_mail",outcome="done"} 1',
      'symphonia_kept_pages_total{result="hit"} 0',
    ]
  ) assert.ok(text.split("\n").includes(line), line);
  assert.doesNotMatch(text, /status="3xx"/);
  kv.close();
});

Deno.test("inSpan() does the work alone where no spans are made, and lets its failure through", async () => {
  assert.equal(await inSpan("work", {}, () => Promise.resolve(3)), 3);
  await assert.rejects(inSpan("work", {}, () => Promise.reject(new Error("no"))), /no/);
  nameSpan("work", {});
  assert.equal(traceId(), undefined);
});
