import assert from "node:assert/strict";
import { DAY_MS, MINUTE_MS } from "../../domain/time/instant.ts";
import { memoryStore } from "../../tests/support/store.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { MetricsFlusher } from "./flush_metrics.ts";
import { forgetMetrics } from "./forget_metrics.ts";
import { countFact, readLatencies, readMinutes, readSums, runsSum } from "./metric_sums.ts";
import { metricsOf } from "./metrics.ts";

const fail = (error: unknown) => {
  throw error;
};

Deno.test("MetricsFlusher adds what is new to the sums of the minute, and no more", async () => {
  await using store = await memoryStore();
  const { now } = store;
  const metrics = metricsOf(store.kv);
  {
    await using flusher = new MetricsFlusher(store, fail);
    metrics.countRequest("GET", "/a", 200, 3);
    metrics.countRequest("GET", "/b", 503, 700);
    await flusher.flush();
    await flusher.flush();
    metrics.countRequest("GET", "/a", 200, 3);
    metrics.countJobRun("send_mail", "dead", 12);
  }
  assert.deepEqual(await readSums(store.kv, ["requests", "requests_failed", runsSum("send_mail", "dead")], now(), now()), [
    3,
    1,
    1,
  ]);
  assert.deepEqual(await readLatencies(store.kv, now(), now()), [2, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
});

Deno.test("MetricsFlusher keeps for the next time what the store did not take", async () => {
  await using store = await memoryStore();
  const reported: unknown[] = [];
  const { now } = store;
  let isAway = true;
  const kv = new Proxy(store.kv, {
    get(target, name) {
      if (name === "atomic" && isAway) return () => fail(new Error("store away"));
      const value = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  await using flusher = new MetricsFlusher({ ...store, kv }, (error) => reported.push(error));
  metricsOf(kv).countRequest("GET", "/a", 200, 3);
  await flusher.flush();
  isAway = false;
  await flusher.flush();
  assert.equal(reported.length, 1);
  assert.deepEqual(await readSums(store.kv, ["requests"], now(), now()), [1]);
});

Deno.test("readMinutes() and readSums() tell what several processes counted, minute by minute and together", async () => {
  await using store = await memoryStore();
  const start = store.now();
  for (let minute = 0; minute < 3; minute++) {
    for (let process = 0; process <= minute; process++) {
      await new Commit(store.kv).add(keys.metricSum("requests", start / MINUTE_MS + minute), 2).send();
    }
  }
  store.clock.pass(3 * MINUTE_MS);
  assert.deepEqual([...(await readMinutes(store.kv, "requests", start, store.now())).values()], [2, 4, 6]);
  assert.deepEqual(await readSums(store.kv, ["requests"], start + MINUTE_MS, store.now()), [10]);
});

Deno.test("forgetMetrics() forgets each name after its own time", async () => {
  await using store = await memoryStore();
  const start = store.now();
  const metrics = metricsOf(store.kv);
  const flusher = new MetricsFlusher(store, fail);
  metrics.countRequest("GET", "/a", 200, 3);
  const commit = new Commit(store.kv);
  countFact(commit, store, "deliveries_on_time");
  await commit.send();
  await flusher[Symbol.asyncDispose]();
  const left = async () => (await Array.fromAsync(store.kv.list({ prefix: ["metric_sums"] }), ({ key }) => key[1])).sort();
  assert.deepEqual(await left(), ["deliveries_on_time", "latency_0", "requests"]);
  store.clock.pass(2 * DAY_MS);
  await forgetMetrics(store);
  assert.deepEqual(await left(), ["deliveries_on_time"]);
  store.clock.pass(7 * DAY_MS);
  await forgetMetrics(store);
  assert.deepEqual(await left(), []);
  assert.equal((await store.kv.get(keys.metricSum("requests", Math.floor(start / MINUTE_MS)))).value, null);
});
