import assert from "node:assert/strict";
import type { Sending } from "../../domain/sendings/sending.ts";
import { isUnreachable } from "../../domain/texts/number_standing.ts";
import { DAY_MS, MINUTE_MS } from "../../domain/time/instant.ts";
import { Commit } from "../../kv/commit.ts";
import { listSendings } from "../../kv/sendings/sendings.ts";
import { getNumberStanding } from "../../kv/texts/number_standing.ts";
import { queueText } from "../../kv/texts/queue_text.ts";
import { type MemoryStore, memoryStore } from "../../tests/support/store.ts";
import { JOB_PORTS } from "../job_ports_fixture.ts";
import { HANDLERS } from "../mod.ts";
import { ovhTexts } from "../ports/text/ovh_texts.ts";
import { NumberRefused, type TextTransport } from "../ports/text/text_transport.ts";
import { OVH_KEYS, OVH_SERVICE, ovhPeer } from "../ports/text/texts_fixture.ts";
import { runDueJobs } from "../run_due_jobs.ts";

const NUMBER = "+33612345678";

/** OVHcloud as it runs in tests, and a store whose texts go there. */
function startService() {
  const peer = ovhPeer();
  const query = new URLSearchParams({ "consumer-key": OVH_KEYS.consumer });
  const url = `ovh://${OVH_KEYS.application}:${encodeURIComponent(OVH_KEYS.secret)}@${OVH_SERVICE}?${query}`;
  return { ...peer, texts: ovhTexts({ url, monthlyTexts: null, endpoint: `${peer.endpoint}/1.0` }) };
}

async function queue(store: MemoryStore): Promise<void> {
  const commit = new Commit(store.kv);
  queueText(commit, store, NUMBER, "Livré", { orgId: "O" });
  await commit.send();
}

async function run(store: MemoryStore, texts: TextTransport, spanMs = 0): Promise<void> {
  store.clock.pass(spanMs);
  await runDueJobs(store, { ...JOB_PORTS, texts }, HANDLERS);
}

const newest = async ({ kv }: MemoryStore): Promise<Sending> => (await listSendings(kv, "text")).rows[0]!;
const isMarked = async ({ kv }: MemoryStore) => isUnreachable(await getNumberStanding(kv, NUMBER));

Deno.test("readReceipt() asks three minutes after a text was sent, and again until somebody knows", async () => {
  await using store = await memoryStore();
  await using service = startService();
  await queue(store);
  await run(store, service.texts);
  const asked = service.calls.length;
  await run(store, service.texts, 2 * MINUTE_MS);
  assert.equal(service.calls.length, asked);
  await run(store, service.texts, MINUTE_MS);
  assert.ok(service.calls.length > asked);
  assert.equal((await newest(store)).state, "sent");
  service.receipts.set(100, { deliveryReceipt: 1, ptt: 4 });
  await run(store, service.texts, 3 * MINUTE_MS);
  const { state, steps } = await newest(store);
  assert.deepEqual([state, steps.map(({ type }) => type)], ["delivered", ["sent", "delivered"]]);
  const then = service.calls.length;
  await run(store, service.texts, 3 * DAY_MS);
  assert.equal(service.calls.length, then, "nobody asks for what is known");
});

Deno.test("readReceipt() asks for two days and no longer", async () => {
  await using store = await memoryStore();
  await using service = startService();
  await queue(store);
  for (let hour = 0; hour < 80; hour++) await run(store, service.texts, 60 * MINUTE_MS);
  const asked = service.calls.length;
  await run(store, service.texts, 3 * DAY_MS);
  assert.equal(service.calls.length, asked);
  assert.equal((await newest(store)).state, "sent");
  assert.deepEqual(await Array.fromAsync(store.kv.list({ prefix: ["jobs"] })), []);
});

Deno.test("readReceipt() marks a number that three texts in a row did not reach, until one does", async () => {
  await using store = await memoryStore();
  await using service = startService();
  const failures = [24, 25, 23, 8].map((ptt) => ({ deliveryReceipt: 2, ptt }));
  for (const [index, receipt] of [...failures, { deliveryReceipt: 1, ptt: 4 }].entries()) {
    await queue(store);
    service.receipts.set(100 + index, receipt);
    await run(store, service.texts);
    await run(store, service.texts, 3 * MINUTE_MS);
    assert.equal((await newest(store)).state, receipt.deliveryReceipt === 1 ? "delivered" : "undelivered");
    assert.equal(await isMarked(store), index === 3, `after ${index + 1}: what lies with the operator does not count`);
  }
  const [, last] = (await listSendings(store.kv, "text")).rows;
  assert.equal(last!.steps.at(-1)?.detail, "expired before it could be delivered (OVH ptt 8)");
});

Deno.test("a number that the provider refuses counts as one that is not reached, a text that it refuses does not", async () => {
  await using store = await memoryStore();
  const refusing: TextTransport = {
    delivers: true,
    monthlyTexts: null,
    send: () => Promise.reject(new NumberRefused("opted out")),
  };
  for (let n = 0; n < 3; n++) {
    assert.equal(await isMarked(store), false);
    await queue(store);
    await run(store, refusing);
  }
  assert.equal(await isMarked(store), true);
});

Deno.test("nobody is asked where the provider tells a caller nothing", async () => {
  await using store = await memoryStore();
  await queue(store);
  await run(store, { delivers: true, monthlyTexts: null, send: () => Promise.resolve("sns-1") });
  assert.deepEqual(await Array.fromAsync(store.kv.list({ prefix: ["jobs"] })), []);
});
