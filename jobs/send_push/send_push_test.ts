import assert from "node:assert/strict";
import { DAY_MS } from "../../domain/time/instant.ts";
import { Commit } from "../../kv/commit.ts";
import { addDevice, listDevices } from "../../kv/push/push_devices.ts";
import { queuePush } from "../../kv/push/queue_push.ts";
import { listSendings } from "../../kv/sendings/sendings.ts";
import type { Store } from "../../kv/store.ts";
import { type MemoryStore, memoryStore } from "../../tests/support/store.ts";
import { JOB_PORTS } from "../job_ports_fixture.ts";
import { HANDLERS } from "../mod.ts";
import { generateVapidKeys } from "../ports/push/generate_vapid_keys.ts";
import { type PushBrowser, pushPeer } from "../ports/push/push_peer_fixture.ts";
import { webPush } from "../ports/push/web_push.ts";
import { runDueJobs } from "../run_due_jobs.ts";

const KEYS = await generateVapidKeys();
const MESSAGE = { title: "Ordre livré", body: "L’ordre OT-1 est livré.", path: "/industry/orders/1" };

/** A push service, and jobs that reach it. */
function startService() {
  const service = pushPeer(() => Promise.resolve(KEYS.publicKey));
  const { outgoing } = service;
  const push = webPush({ outgoing, subject: "https://symphonia.example", keys: () => Promise.resolve(KEYS) });
  return {
    ...service,
    run: (store: MemoryStore, spanMs = 0) => runDueJobs(store, { ...JOB_PORTS, push }, HANDLERS, { until: store.now() + spanMs }),
    add: async (store: Store, name: string): Promise<PushBrowser> => {
      const browser = await service.browser(name);
      await addDevice(store, "U", name, browser.target);
      return browser;
    },
  };
}

async function queue(store: Store): Promise<void> {
  const commit = new Commit(store.kv);
  queuePush(commit, store, "U", MESSAGE);
  await commit.send();
}

const sendings = async ({ kv }: Store) => (await listSendings(kv, "push")).rows;

Deno.test("sendPush() reaches every browser of a person, once", async () => {
  await using store = await memoryStore();
  await using service = startService();
  const browsers = [await service.add(store, "Firefox"), await service.add(store, "Chrome")];
  await queue(store);
  await service.run(store);
  await service.run(store, DAY_MS);
  const [sending] = await sendings(store);
  for (const browser of browsers) {
    assert.deepEqual((await service.read(browser)).map(({ message }) => message), [{ ...MESSAGE, tag: sending!.id }]);
  }
  assert.equal(sending?.state, "sent");
});

Deno.test("sendPush() forgets a browser that is gone, and leaves no trace of a message to nobody", async () => {
  await using store = await memoryStore();
  await using service = startService();
  await service.add(store, "Firefox");
  service.refusals.push(410);
  await queue(store);
  await service.run(store);
  assert.deepEqual(await listDevices(store.kv, "U"), []);
  assert.equal((await sendings(store))[0]?.state, "failed");
  await queue(store);
  await service.run(store);
  assert.equal((await sendings(store)).length, 1);
});

Deno.test("sendPush() tries again for the browser whose service was away, and for no other", async () => {
  await using store = await memoryStore();
  await using service = startService();
  const browsers = [await service.add(store, "Firefox"), await service.add(store, "Chrome")];
  service.refusals.push(503);
  await queue(store);
  await service.run(store);
  assert.equal((await sendings(store))[0]?.state, "waiting");
  await service.run(store, DAY_MS);
  const [sending] = await sendings(store);
  assert.equal(sending?.state, "sent");
  assert.deepEqual(sending.steps.map(({ type }) => type).toSorted(), ["sent", "sent", "tried"]);
  for (const browser of browsers) assert.equal((await service.read(browser)).length, 1);
});

Deno.test("sendPush() texts a driver whom no browser reaches at the first try, with a link; nobody else", async () => {
  const instead = { to: "+33612345678", text: "Nouvel ordre OT-1", opens: true };
  for (
    const [refusal, count] of [[null, 0], [503, 1], [410, 1], ["none", 1]] as const
  ) {
    await using store = await memoryStore();
    await using service = startService();
    if (refusal !== "none") await service.add(store, "Chrome, Android");
    if (typeof refusal === "number") service.refusals.push(refusal);
    const commit = new Commit(store.kv);
    queuePush(commit, store, "U", { ...MESSAGE, instead }, { orgId: "O" });
    await commit.send();
    await service.run(store);
    await service.run(store, DAY_MS);
    const { rows } = await listSendings(store.kv, "text");
    assert.equal(rows.length, count, String(refusal));
    assert.deepEqual((await sendings(store)).map(({ state }) => state), [count === 0 ? "sent" : "failed"]);
    const [text] = rows;
    if (text?.channel !== "text") continue;
    assert.match(text.text, /^Nouvel ordre OT-1 https:\/\/symphonia\.example\/links\/[\w-]{22}$/);
    assert.deepEqual([text.to, text.orgId, text.userId, text.isSecret], [instead.to, "O", "U", true]);
  }
});

Deno.test("sendPush() tells no browser what would be texted instead", async () => {
  await using store = await memoryStore();
  await using service = startService();
  const browser = await service.add(store, "Firefox");
  const commit = new Commit(store.kv);
  queuePush(commit, store, "U", { ...MESSAGE, instead: { to: "+33612345678", text: "secret", opens: false } }, { orgId: "O" });
  await commit.send();
  await service.run(store);
  const [sending] = await sendings(store);
  assert.deepEqual((await service.read(browser)).map(({ message }) => message), [{ ...MESSAGE, tag: sending!.id }]);
});
