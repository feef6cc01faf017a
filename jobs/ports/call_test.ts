import assert from "node:assert/strict";
import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import { callPort, PortOpen, type PortPolicy } from "./call.ts";
import { portNumbers } from "./observe_port.ts";
import { PortTimeout } from "./port_timeout.ts";

const failing = () => Promise.reject(new Error("away"));

function policy(changes: Partial<PortPolicy> = {}): PortPolicy {
  return { timeoutMs: 10_000, tries: 1, now: () => 0, ...changes };
}

Deno.test("callPort() gives the answer and counts the call", async () => {
  let now = 0;
  const answer = await callPort("counted", policy({ now: () => now }), () => {
    now += 25;
    return Promise.resolve("answer");
  });
  assert.equal(answer, "answer");
  assert.deepEqual(portNumbers().get("counted"), { calls: 1, failures: 0, timeouts: 0, refused: 0, totalMs: 25 });
});

Deno.test("callPort() gives up on a port that does not answer, and aborts the call", async () => {
  let aborted: unknown;
  const call = (signal: AbortSignal) => {
    signal.addEventListener("abort", () => aborted = signal.reason);
    return new Promise<never>(() => {});
  };
  await assert.rejects(callPort("silent", policy({ timeoutMs: 1 }), call), PortTimeout);
  assert.ok(aborted instanceof PortTimeout);
  assert.equal(portNumbers().get("silent")?.timeouts, 1);
});

Deno.test("callPort() tries again as often as its policy says", async () => {
  let calls = 0;
  const call = () => ++calls < 2 ? failing() : Promise.resolve(calls);
  assert.equal(await callPort("flaky", policy({ tries: 2 }), call), 2);
});

Deno.test("callPort() leaves a failing port alone, lets one call try it, and closes the circuit when that succeeds", async () => {
  let now = 0;
  const dead = policy({ now: () => now });
  for (let i = 0; i < 5; i++) await assert.rejects(callPort("dead", dead, failing), /away/);
  await assert.rejects(callPort("dead", dead, () => Promise.resolve(1)), PortOpen);
  now += 30_000;
  const { promise: trial, resolve: succeed } = Promise.withResolvers<number>();
  const tried = callPort("dead", dead, () => trial);
  await assert.rejects(callPort("dead", dead, () => Promise.resolve(1)), PortOpen);
  succeed(2);
  assert.equal(await tried, 2);
  assert.equal(await callPort("dead", dead, () => Promise.resolve(3)), 3);
  assert.equal(portNumbers().get("dead")?.refused, 2);
});

Deno.test("callPort() takes a permanent failure as an answer", async () => {
  const refused = () => Promise.reject(new PermanentFailure("no such address"));
  for (let i = 0; i < 6; i++) await assert.rejects(callPort("strict", policy({ tries: 3 }), refused), PermanentFailure);
  assert.deepEqual(portNumbers().get("strict"), { calls: 6, failures: 0, timeouts: 0, refused: 0, totalMs: 0 });
});

Deno.test("callPort() leaves one host of a port alone, and no other", async () => {
  const at = (host: string) => policy({ host });
  for (let i = 0; i < 5; i++) await assert.rejects(callPort("many", at("a.example"), failing), /away/);
  await assert.rejects(callPort("many", at("a.example"), () => Promise.resolve(1)), PortOpen);
  assert.equal(await callPort("many", at("b.example"), () => Promise.resolve(2)), 2);
  assert.deepEqual(portNumbers().get("many"), { calls: 6, failures: 5, timeouts: 0, refused: 1, totalMs: 0 });
});
