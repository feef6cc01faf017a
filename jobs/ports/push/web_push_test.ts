import assert from "node:assert/strict";
import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";
import { memoryStore } from "../../../tests/support/store.ts";
import { PortOpen } from "../call.ts";
import { portNumbers } from "../observe_port.ts";
import { outgoingPort } from "../outgoing/outgoing.ts";
import { openSecretBox } from "../secret_box/secret_box.ts";
import { generateVapidKeys } from "./generate_vapid_keys.ts";
import { openPush } from "./open_push.ts";
import { type PushBrowser, pushPeer } from "./push_peer_fixture.ts";
import { webPush } from "./web_push.ts";

const MESSAGE = { title: "Ordre livré", body: "L’ordre OT-1, Orléans → Évreux, est livré.", path: "/industry/orders/1" };
const { signal } = new AbortController();
const KEYS = await generateVapidKeys();
const deviceOf = ({ target }: PushBrowser) => ({ ...target, id: "D", userId: "U", name: "Firefox", createdAt: 0 });

function portTo(service: ReturnType<typeof pushPeer>) {
  return webPush({ outgoing: service.outgoing, subject: "mailto:contact@symphonia.example", keys: () => Promise.resolve(KEYS) });
}

Deno.test("webPush() sends what that browser alone can read, and says who sends it", async () => {
  await using service = pushPeer(() => Promise.resolve(KEYS.publicKey));
  const [one, other] = [await service.browser("one"), await service.browser("other")];
  const port = portTo(service);
  assert.equal(await port.send(deviceOf(one), { ...MESSAGE, tag: "order/1" }, signal), true);
  const [read] = await service.read(one);
  assert.deepEqual(read?.message, { ...MESSAGE, tag: "order/1" });
  assert.equal(read?.subject, "mailto:contact@symphonia.example");
  assert.deepEqual([read?.headers.ttl, read?.headers.urgency], ["86400", "normal"]);
  assert.match(read?.headers.topic ?? "", /^[\w-]{32}$/);
  assert.deepEqual(await service.read(other), []);
});

Deno.test("webPush() tells a browser that is gone from a service that is away and from a message that is refused", async () => {
  await using service = pushPeer(() => Promise.resolve(KEYS.publicKey));
  const device = deviceOf(await service.browser("one"));
  const port = portTo(service);
  for (const status of [404, 410]) {
    service.refusals.push(status);
    assert.equal(await port.send(device, MESSAGE, signal), false);
  }
  for (const status of [429, 503]) {
    service.refusals.push(status);
    await assert.rejects(port.send(device, MESSAGE, signal), (error) => !(error instanceof PermanentFailure));
  }
  service.refusals.push(413);
  await assert.rejects(port.send(device, MESSAGE, signal), PermanentFailure);
});

Deno.test("webPush() leaves a service alone that is away, not one that refuses, and no other with it", async () => {
  await using service = pushPeer(() => Promise.resolve(KEYS.publicKey));
  await using other = pushPeer(() => Promise.resolve(KEYS.publicKey));
  const device = deviceOf(await service.browser("one"));
  const port = portTo(service);
  const before = portNumbers().get("push")?.calls ?? 0;
  for (let n = 0; n < 6; n++) {
    service.refusals.push(403);
    await assert.rejects(port.send(device, MESSAGE, signal), /403/);
  }
  for (let n = 0; n < 5; n++) {
    service.refusals.push(503);
    await assert.rejects(port.send(device, MESSAGE, signal), /503/);
  }
  await assert.rejects(port.send(device, MESSAGE, signal), PortOpen);
  assert.equal(await portTo(other).send(deviceOf(await other.browser("two")), MESSAGE, signal), true);
  const { calls, refused } = portNumbers().get("push")!;
  assert.deepEqual({ calls: calls - before, refused }, { calls: 12, refused: 1 });
});

Deno.test("webPush() calls no private address, whatever a browser says", async () => {
  await using service = pushPeer(() => Promise.resolve(KEYS.publicKey));
  const port = webPush({
    outgoing: outgoingPort(false),
    subject: "https://symphonia.example",
    keys: () => Promise.resolve(KEYS),
  });
  const browser = await service.browser("one");
  const device = { ...deviceOf(browser), endpoint: "https://127.0.0.1/send" };
  await assert.rejects(port.send(device, MESSAGE, signal), PermanentFailure);
});

Deno.test("openPush() keeps the keys that it made, sealed, for the next start", async () => {
  await using store = await memoryStore();
  const secrets = await openSecretBox("a secret of the tests, long enough to be one");
  const around = { outgoing: outgoingPort(true), store, secrets, publicUrl: "https://symphonia.example" };
  const open = () => openPush({ keys: null, subject: null }, around).publicKey();
  const [made, again] = await Promise.all([open(), open()]);
  assert.equal(made, again);
  assert.equal(await open(), made);
  assert.equal(Uint8Array.fromBase64(made, { alphabet: "base64url" }).length, 65);
  const { value } = await store.kv.get<{ sealedPrivateKey: string }>(["vapid_key"]);
  assert.match(value!.sealedPrivateKey, /^v1\./);
  assert.equal(await openPush({ keys: KEYS, subject: null }, around).publicKey(), KEYS.publicKey);
});
