import assert from "node:assert/strict";
import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import { observePort, portNumbers } from "./observe_port.ts";
import { OutgoingTimeout, TargetRefused } from "./outgoing/outgoing_faults.ts";
import { observeFetch } from "./outgoing/observe_fetch.ts";
import { PortTimeout } from "./port_timeout.ts";

Deno.test("observePort() lets answers and errors through, and counts faults and timeouts, not what was refused", async () => {
  let now = 0;
  const answered = () => {
    now += 5;
    return Promise.resolve("answer");
  };
  assert.equal(await observePort("observed", answered, { now: () => now }), "answer");
  for (const error of [new Error("away"), new PortTimeout(), new OutgoingTimeout()]) {
    await assert.rejects(observePort("observed", () => Promise.reject(error), { now: () => now }), error);
  }
  for (const error of [new PermanentFailure("no such address"), new TargetRefused("not_public")]) {
    await assert.rejects(observePort("observed", () => Promise.reject(error), { now: () => now }), error);
  }
  assert.deepEqual(portNumbers().get("observed"), { calls: 6, failures: 3, timeouts: 2, refused: 0, totalMs: 5 });
});

Deno.test("observePort() never leaves a port alone: one of many hosts does not stand for the others", async () => {
  for (let i = 0; i < 10; i++) await assert.rejects(observePort("hosts", () => Promise.reject(new Error("away"))));
  assert.equal(await observePort("hosts", () => Promise.resolve(1)), 1);
});

Deno.test("observeFetch() gives every answer, and counts those of 500 and above as failures", async () => {
  for (const status of [200, 404, 429, 500, 503]) {
    assert.equal((await observeFetch("fetched", () => Promise.resolve(new Response("", { status })))).status, status);
  }
  const { calls, failures } = portNumbers().get("fetched")!;
  assert.deepEqual({ calls, failures }, { calls: 5, failures: 2 });
});
