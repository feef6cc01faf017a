import assert from "node:assert/strict";
import { overallState, platformStatus, type StatusFacts } from "./platform_status.ts";

const QUIET: StatusFacts = {
  readings: { error_rate: null, latency: null, queue_lag: 0 },
  rules: { error_rate: {}, latency: {}, queue_lag: {} },
  storeAnswers: true,
  mails: { sent: 0, failed: 0 },
};
const withReadings = (readings: Partial<StatusFacts["readings"]>): StatusFacts => ({
  ...QUIET,
  readings: { ...QUIET.readings, ...readings },
});

Deno.test("platformStatus() is up where nothing speaks against it", () => {
  const status = platformStatus(QUIET);
  assert.deepEqual(status, { web: "up", store: "up", jobs: "up", mail: "up" });
  assert.equal(overallState(status), "up");
});

Deno.test("platformStatus() is down as a whole without the store", () => {
  assert.equal(overallState(platformStatus({ ...QUIET, storeAnswers: false })), "down");
});

Deno.test("platformStatus() calls the web degraded when it is slow or fails, and down when most fails", () => {
  assert.equal(platformStatus(withReadings({ latency: 1_001 })).web, "degraded");
  assert.equal(platformStatus(withReadings({ error_rate: 3 })).web, "degraded");
  assert.equal(platformStatus(withReadings({ error_rate: 51 })).web, "down");
});

Deno.test("platformStatus() follows the thresholds that were set", () => {
  const rules = { ...QUIET.rules, error_rate: { threshold: 10 } };
  assert.equal(platformStatus({ ...withReadings({ error_rate: 3 }), rules }).web, "up");
});

Deno.test("platformStatus() calls mail degraded while jobs lag, and down when none gets out", () => {
  const lagging = platformStatus(withReadings({ queue_lag: 301 }));
  assert.deepEqual([lagging.jobs, lagging.mail], ["degraded", "degraded"]);
  assert.equal(platformStatus({ ...QUIET, mails: { sent: 0, failed: 2 } }).mail, "down");
  assert.equal(platformStatus({ ...QUIET, mails: { sent: 2, failed: 3 } }).mail, "degraded");
  assert.equal(platformStatus({ ...QUIET, mails: { sent: 9, failed: 3 } }).mail, "up");
});
