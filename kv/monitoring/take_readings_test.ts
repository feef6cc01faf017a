import assert from "node:assert/strict";
import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import { DAY_MS, MINUTE_MS } from "../../domain/time/instant.ts";
import { memoryStore } from "../../tests/support/store.ts";
import { Commit } from "../commit.ts";
import { claimJob, recordFailure } from "../jobs/claim.ts";
import { sendOne } from "../jobs/job_fixture.ts";
import { keys } from "../keys.ts";
import { countStep } from "../mails/mail_counts.ts";
import { MetricsFlusher } from "../metrics/flush_metrics.ts";
import { countFact } from "../metrics/metric_sums.ts";
import { metricsOf } from "../metrics/metrics.ts";
import { takeReadings } from "./take_readings.ts";

const fail = (error: unknown) => {
  throw error;
};

Deno.test("takeReadings() of a quiet platform tells nothing of what happens too seldom", async () => {
  await using store = await memoryStore();
  assert.deepEqual(await takeReadings(store), {
    error_rate: null,
    latency: null,
    queue_lag: 0,
    dead_jobs: 0,
    mail_bounces: null,
    unreadable_mails: 0,
    unread_documents: null,
    ocr_errors: null,
    orders_per_day: null,
    on_time: null,
  });
});

Deno.test("takeReadings() measures the requests of the last five minutes, and forgets the earlier ones", async () => {
  await using store = await memoryStore();
  const metrics = metricsOf(store.kv);
  await using flusher = new MetricsFlusher(store, fail);
  for (let n = 0; n < 90; n++) metrics.countRequest("GET", "/", 200, 7);
  for (let n = 0; n < 10; n++) metrics.countRequest("GET", "/", 500, 400);
  await flusher.flush();
  const { error_rate, latency } = await takeReadings(store);
  assert.equal(error_rate, 10);
  assert.equal(latency, 375);
  store.clock.pass(7 * MINUTE_MS);
  assert.equal((await takeReadings(store)).error_rate, null);
});

Deno.test("takeReadings() measures the lag of the queue and counts dead letters", async () => {
  await using store = await memoryStore();
  await recordFailure(store, (await claimJob(store, await sendOne(store)))!, new PermanentFailure("no"));
  await sendOne(store);
  store.clock.pass(90_000);
  const { queue_lag, dead_jobs } = await takeReadings(store);
  assert.deepEqual([queue_lag, dead_jobs], [90, 1]);
});

Deno.test("takeReadings() measures bounces, unread documents, fields read wrong and deliveries on time, where there are enough", async () => {
  await using store = await memoryStore();
  const metrics = metricsOf(store.kv);
  await using flusher = new MetricsFlusher(store, fail);
  const commit = new Commit(store.kv);
  for (let n = 0; n < 40; n++) countStep(commit, store, "sent");
  for (let n = 0; n < 4; n++) countStep(commit, store, "bounced");
  for (let n = 0; n < 24; n++) countFact(commit, store, n < 18 ? "deliveries_on_time" : "deliveries_late");
  countFact(commit, store, "fields_right", 95);
  countFact(commit, store, "fields_wrong", 5);
  await commit.send();
  for (let n = 0; n < 15; n++) metrics.countJobRun("read_document", "done", 900);
  for (let n = 0; n < 5; n++) metrics.countJobRun("read_document", n < 3 ? "retrying" : "dead", 900);
  await flusher.flush();
  const { mail_bounces, unread_documents, ocr_errors, on_time } = await takeReadings(store);
  assert.deepEqual([mail_bounces, unread_documents, ocr_errors, on_time], [10, 25, 5, 75]);
  store.clock.pass(6 * DAY_MS);
  assert.equal((await takeReadings(store)).on_time, 75);
});

Deno.test("takeReadings() counts the orders of the last working day, once the platform is older than that", async () => {
  await using store = await memoryStore();
  const order = () => store.kv.set(keys.order(store.newId()), {});
  for (let n = 0; n < 3; n++) await order();
  // It is Tuesday: these are of today, and Wednesday looks back at them.
  assert.equal((await takeReadings(store)).orders_per_day, null);
  store.clock.pass(DAY_MS);
  assert.equal((await takeReadings(store)).orders_per_day, null);
  for (let n = 0; n < 2; n++) await order();
  store.clock.pass(DAY_MS);
  assert.equal((await takeReadings(store)).orders_per_day, 2);
});
