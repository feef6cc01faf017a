import assert from "node:assert/strict";
import type { Delivery } from "../../domain/webhooks/types.ts";
import { JOB_PORTS } from "../job_ports_fixture.ts";
import { certificates } from "../ports/outgoing/certificates_fixture.ts";
import { guardedFetch } from "../ports/outgoing/guarded_fetch.ts";
import { portNumbers } from "../ports/observe_port.ts";
import type { OutgoingPort } from "../ports/outgoing/outgoing.ts";
import { storeWithOrders, subscribe } from "../webhooks_fixture.ts";
import { attemptDelivery } from "./attempt_delivery.ts";

/** The network, in which every name is this machine. */
const outgoing: OutgoingPort = {
  allowPrivate: true,
  fetch: (target, request, signal) =>
    guardedFetch(target, request, {
      timeoutMs: 10_000,
      allowPrivate: true,
      signal,
      authorities: [certificates.authority],
      resolve: () => Promise.resolve(["127.0.0.1"]),
    }),
};

Deno.test("attemptDelivery() keeps for the log what was wrong with the target's certificate", async () => {
  using store = await storeWithOrders();
  const delivery: Delivery = {
    id: "01J00000000000000000000000",
    webhookId: "w1",
    type: "ping",
    body: "{}",
    createdAt: store.now(),
    state: "waiting",
    attempts: 0,
    tries: 0,
  };
  const outcomeAt = async (cert: string) => {
    const server = Deno.serve(
      { hostname: "127.0.0.1", port: 0, cert, key: certificates.key, onListen() {} },
      () => new Response("ok"),
    );
    const webhook = await subscribe(store, `https://partner.example:${server.addr.port}/in`);
    const ports = { outgoing, secrets: JOB_PORTS.secrets };
    const { outcome } = await attemptDelivery(store, ports, webhook, delivery, new AbortController().signal);
    await server.shutdown();
    return outcome;
  };
  assert.deepEqual(await outcomeAt(certificates.genuine), { status: 200, answer: "ok" });
  const { fault, detail } = await outcomeAt(certificates.expired) as { fault: string; detail: string };
  assert.equal(fault, "unreachable");
  assert.match(detail, /certificate expired/);
  const { calls, failures } = portNumbers().get("webhooks")!;
  assert.deepEqual({ calls, failures }, { calls: 2, failures: 1 });
});
