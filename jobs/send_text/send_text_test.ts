import assert from "node:assert/strict";
import { MAX_ATTEMPTS } from "../../domain/jobs/retry_delay.ts";
import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import type { Sending } from "../../domain/sendings/sending.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { Commit } from "../../kv/commit.ts";
import { listJobs } from "../../kv/jobs/list_jobs.ts";
import { listNotices } from "../../kv/notices/notices.ts";
import { listSendings } from "../../kv/sendings/sendings.ts";
import type { Store } from "../../kv/store.ts";
import { queueText } from "../../kv/texts/queue_text.ts";
import { countTextsSent } from "../../kv/texts/texts_sent.ts";
import { type MemoryStore, memoryStore } from "../../tests/support/store.ts";
import { JOB_PORTS } from "../job_ports_fixture.ts";
import { HANDLERS } from "../mod.ts";
import { outboxTexts } from "../ports/text/outbox_texts.ts";
import type { OutgoingText, TextTransport } from "../ports/text/text_transport.ts";
import { runDueJobs } from "../run_due_jobs.ts";

const NUMBER = "+33612345678";

/** A transport that keeps what it sent and fails as a test says. */
function recording(fail: () => Error | null = () => null, monthlyTexts: number | null = null) {
  const sent: OutgoingText[] = [];
  const texts: TextTransport = {
    delivers: true,
    monthlyTexts,
    send(text) {
      const error = fail();
      if (error !== null) return Promise.reject(error);
      sent.push(text);
      return Promise.resolve(`provider-${sent.length}`);
    },
  };
  return { sent, texts };
}

async function queue(store: Store, text: string, about: Parameters<typeof queueText>[4] = { orgId: "O" }): Promise<void> {
  const commit = new Commit(store.kv);
  queueText(commit, store, NUMBER, text, about);
  await commit.send();
}

const run = (store: MemoryStore, texts: TextTransport, spanMs = 0) =>
  runDueJobs(store, { ...JOB_PORTS, texts }, HANDLERS, { until: store.now() + spanMs });
const newest = async ({ kv }: Store): Promise<Sending> => (await listSendings(kv, "text")).rows[0]!;

Deno.test("sendText() sends a text once, and records what the provider calls it", async () => {
  await using store = await memoryStore();
  const { sent, texts } = recording();
  await queue(store, "Livré");
  await run(store, texts);
  await run(store, texts, DAY_MS);
  assert.deepEqual(sent.map(({ to, text }) => [to, text]), [[NUMBER, "Livré"]]);
  const { state, steps } = await newest(store);
  assert.deepEqual([state, steps.map(({ type, detail }) => [type, detail])], ["sent", [["sent", "provider-1"]]]);
});

Deno.test("sendText() keeps no secret that was delivered, and in the outbox the one copy there is", async () => {
  await using store = await memoryStore();
  await queue(store, "482913 est votre code", { isSecret: true });
  await run(store, recording().texts);
  const delivered = await newest(store);
  assert.equal(delivered.channel === "text" && delivered.text, "");
  await queue(store, "482914 est votre code", { isSecret: true });
  await run(store, outboxTexts(null));
  const kept = await newest(store);
  assert.equal(kept.channel === "text" && kept.text, "482914 est votre code");
});

Deno.test("sendText() tries again what may pass", async () => {
  await using store = await memoryStore();
  let isAway = true;
  const { sent, texts } = recording(() => isAway ? new Error("SNS 500") : null);
  await queue(store, "Livré");
  await run(store, texts);
  assert.deepEqual([(await newest(store)).state, (await newest(store)).steps[0]?.type], ["waiting", "tried"]);
  isAway = false;
  await run(store, texts, DAY_MS);
  assert.equal(sent.length, 1);
});

Deno.test("sendText() does not try again what is refused for good", async () => {
  await using store = await memoryStore();
  await queue(store, "Livré");
  await run(store, recording(() => new PermanentFailure("no such number")).texts, DAY_MS);
  const { state, steps } = await newest(store);
  assert.deepEqual([state, steps.length], ["failed", 1]);
  assert.equal((await listJobs(store.kv, "dead")).rows.length, 1);
});

Deno.test("sendText() counts the parts of texts for their organisation, tells it at 80 and 100 %, and sends no more than that", async () => {
  await using store = await memoryStore();
  const { sent, texts } = recording(() => null, 5);
  for (const text of ["é".repeat(307), "quatre", "cinq", "six"]) await queue(store, text);
  await run(store, texts);
  assert.equal(sent.length, 3);
  assert.equal(await countTextsSent(store, "O"), 5);
  assert.equal((await newest(store)).state, "withheld");
  const told = (await listNotices(store.kv, "O")).rows.toReversed().map((
    { type, facts },
  ) => [type, "percent" in facts && facts.percent]);
  assert.deepEqual(told, [["texts.budget", 80], ["texts.budget", 100]]);
  await queue(store, "une autre", { orgId: "P" });
  await run(store, texts);
  assert.equal(sent.length, 4);
});

// The last of this file: the port is left alone for a while after so many failures.
Deno.test("sendText() says when it gave up", async () => {
  await using store = await memoryStore();
  await queue(store, "Jamais");
  await run(store, recording(() => new Error("SNS 500")).texts, 3 * DAY_MS);
  const { state, steps } = await newest(store);
  assert.deepEqual([state, steps.length, steps.at(-1)?.type], ["failed", MAX_ATTEMPTS, "failed"]);
});
