import assert from "node:assert/strict";
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from "../time/instant.ts";
import { afterAttempt, nextTryAt, RETRY_DELAYS_MS } from "./retries.ts";
import type { Webhook } from "./types.ts";

const NOW = Date.UTC(2026, 10, 24, 8);
const WEBHOOK: Webhook = {
  id: "W1",
  orgId: "shipper",
  url: "https://example.com/in",
  events: ["order.delivered"],
  filters: {},
  createdAt: NOW,
  since: NOW,
  revision: 1,
  sealedSecret: "sealed",
};

Deno.test("nextTryAt() waits 10 s, 1 min, 5 min, 30 min, 2 h, 6 h, 24 h, 72 h, then no more", () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8].map((tries) => nextTryAt(tries, NOW, 0)! - NOW);
  assert.deepEqual(waits, [
    10 * SECOND_MS,
    MINUTE_MS,
    5 * MINUTE_MS,
    30 * MINUTE_MS,
    2 * HOUR_MS,
    6 * HOUR_MS,
    DAY_MS,
    3 * DAY_MS,
  ]);
  assert.equal(nextTryAt(RETRY_DELAYS_MS.length + 1, NOW, 0), null);
});

Deno.test("nextTryAt() spreads by up to a fifth of the wait", () => {
  assert.equal(nextTryAt(1, NOW, 0.5), NOW + 11 * SECOND_MS);
  assert.ok(nextTryAt(8, NOW, 0.999)! < NOW + 3.6 * DAY_MS);
});

/** The subscription after that many failures, `apartMs` from one to the next. */
function failed(times: number, apartMs: number, from = WEBHOOK): Webhook {
  let webhook = from;
  for (let n = 0; n < times; n++) webhook = afterAttempt(webhook, false, NOW + n * apartMs);
  return webhook;
}

Deno.test("afterAttempt() pauses after ten failures in a row over half an hour", () => {
  assert.equal(failed(9, HOUR_MS).paused, undefined);
  assert.equal(failed(100, SECOND_MS).paused, undefined);
  assert.deepEqual(failed(10, HOUR_MS).paused, { at: NOW + 9 * HOUR_MS, by: "failures" });
  assert.equal(failed(12, HOUR_MS).paused?.at, NOW + 9 * HOUR_MS);
});

Deno.test("afterAttempt() forgets failures with a success, and goes on when they were why it paused", () => {
  assert.deepEqual(afterAttempt(failed(9, HOUR_MS), true, NOW), WEBHOOK);
  assert.deepEqual(afterAttempt(failed(10, HOUR_MS), true, NOW), WEBHOOK);
});

Deno.test("afterAttempt() leaves the owner's pause alone", () => {
  const paused: Webhook = { ...WEBHOOK, paused: { at: NOW, by: "owner" } };
  assert.equal(afterAttempt(paused, true, NOW), paused);
  assert.deepEqual(afterAttempt(failed(20, HOUR_MS, paused), true, NOW), paused);
});

Deno.test("afterAttempt() changes nothing where nothing failed", () => {
  assert.equal(afterAttempt(WEBHOOK, true, NOW), WEBHOOK);
});
