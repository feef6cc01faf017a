import assert from "node:assert/strict";
import type { Reading } from "../../domain/documents/reading.ts";
import { textOfPage } from "../../domain/documents/reading.ts";
import { MAX_ATTEMPTS } from "../../domain/jobs/retry_delay.ts";
import { DAY_MS, MINUTE_MS } from "../../domain/time/instant.ts";
import { cancelReading } from "../../kv/documents/cancel_reading.ts";
import { forgetReadings } from "../../kv/documents/forget_readings.ts";
import { countPagesRead } from "../../kv/documents/pages_read.ts";
import { budgetMonth } from "../../kv/monthly_budget.ts";
import { listPages } from "../../kv/documents/reading_pages.ts";
import { getReading } from "../../kv/documents/readings.ts";
import { recordPage } from "../../kv/documents/record_page.ts";
import { requestReading } from "../../kv/documents/request_reading.ts";
import { listNotices } from "../../kv/notices/notices.ts";
import { startTestApp } from "../../tests/support/app.ts";
import { OrderWorld, PEOPLE } from "../../tests/support/order_world.ts";
import { JOB_PORTS } from "../job_ports_fixture.ts";
import { HANDLERS } from "../mod.ts";
import type { Recogniser } from "../ports/recogniser/recogniser.ts";
import { actingAt, pageSaying, scriptedRecogniser } from "../ports/recogniser/recogniser_fixture.ts";
import { unreadable } from "../ports/recogniser/unreadable.ts";
import { runDueJobs } from "../run_due_jobs.ts";

const PAGES = [pageSaying("BON DE LIVRAISON", "Palettes rendues : 12"), pageSaying("Conditions", "Article 1"), pageSaying("Fin")];

/** An order with a proof, read by `recogniser`. */
async function withProof(recogniser: Recogniser, pages = 1) {
  const app = await startTestApp({ ports: { recogniser } });
  const world = new OrderWorld(app);
  const orderId = await world.delivered();
  const proofs: string[] = [];
  for (let n = 0; n < pages; n++) {
    const { documents } = await world.prove(orderId, new TextEncoder().encode(`a proof ${n}`));
    proofs.push(documents.at(-1)!.id);
  }
  const { store } = app;
  const ask = (documentId = proofs[0]!) =>
    requestReading(store, PEOPLE.shipper, { orderId, documentId, monthlyPages: recogniser.monthlyPages });
  const ports = { ...JOB_PORTS, ...app.ports };
  return {
    store,
    ports,
    proofs,
    ask,
    run: (until = 0) => runDueJobs(store, ports, HANDLERS, { until: store.now() + until }),
    reading: async (documentId = proofs[0]!) => (await getReading(store.kv, orderId, documentId))!.value,
    texts: async (reading: Reading) => (await listPages(store.kv, reading)).map(textOfPage),
    cancel: () => cancelReading(store, orderId, proofs[0]!),
    pagesRead: () => countPagesRead(store.kv, PEOPLE.shipper.orgId, budgetMonth(store.now())),
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}

Deno.test("readDocument() reads every page, finds the fields, and counts the pages", async () => {
  const recogniser = scriptedRecogniser(PAGES);
  await using proof = await withProof(recogniser);
  const asked = await proof.ask();
  assert.equal(asked.ok && asked.value.state, "queued");
  await proof.run();
  const reading = await proof.reading();
  assert.deepEqual([reading.state, reading.pagesRead, reading.pageCount, reading.engine], ["read", 3, 3, "tesseract"]);
  assert.deepEqual(await proof.texts(reading), PAGES.map(textOfPage));
  assert.equal(reading.fields!.find(({ name }) => name === "palletsReturned")?.value, "12");
  assert.equal(await proof.pagesRead(), 3);

  // Who asks again gets what was read; nothing is read twice.
  const again = await proof.ask();
  assert.equal(again.ok && again.value.state, "read");
  await proof.run();
  assert.deepEqual(recogniser.read, [0, 1, 2]);
});

Deno.test("readDocument() goes on at the page where it failed", async () => {
  const recogniser = scriptedRecogniser([PAGES[0]!, PAGES[1]!, new Error("the worker crashed"), PAGES[2]!]);
  await using proof = await withProof(recogniser);
  await proof.ask();
  await proof.run();
  const half = await proof.reading();
  assert.deepEqual([half.state, half.pagesRead], ["reading", 2]);
  await proof.run(MINUTE_MS);
  const reading = await proof.reading();
  assert.deepEqual([reading.state, reading.pagesRead], ["read", 3]);
  assert.deepEqual(recogniser.read, [0, 1, 2]);
  assert.deepEqual(await proof.texts(reading), PAGES.map(textOfPage));
  assert.equal(await proof.pagesRead(), 3);
});

Deno.test("readDocument() ends what no try can read with its code, and without a dead letter", async () => {
  await using proof = await withProof(scriptedRecogniser([unreadable("encrypted", "a password")]));
  await proof.ask();
  await proof.run();
  const reading = await proof.reading();
  assert.deepEqual([reading.state, reading.failure], ["failed", "encrypted"]);
  assert.equal(await proof.run(DAY_MS), 0);
});

Deno.test("readDocument() says that the engine is away once it was tried as often as jobs are", async () => {
  const away = Array.from({ length: MAX_ATTEMPTS }, (_, n) => new Error(`no answer ${n}`));
  await using proof = await withProof(scriptedRecogniser([...away, PAGES[0]!]));
  await proof.ask();
  await proof.run(DAY_MS);
  const reading = await proof.reading();
  assert.deepEqual([reading.state, reading.failure], ["failed", "engine_away"]);
  // Whoever asks again starts it anew.
  await proof.ask();
  await proof.run(2 * DAY_MS);
  assert.equal((await proof.reading()).state, "read");
});

Deno.test("readDocument() stops at the page at which it was cancelled, and goes on there when asked again", async () => {
  const script = scriptedRecogniser(PAGES);
  let cancel = () => Promise.resolve();
  await using proof = await withProof(actingAt(script, 1, () => cancel()));
  cancel = proof.cancel;
  await proof.ask();
  await proof.run();
  const stopped = await proof.reading();
  assert.deepEqual([stopped.state, stopped.pagesRead], ["cancelled", 1]);
  assert.equal(await proof.run(DAY_MS), 0);
  cancel = () => Promise.resolve();
  await proof.ask();
  await proof.run();
  assert.deepEqual([(await proof.reading()).state, script.read], ["read", [0, 1, 1, 2]]);
});

Deno.test("readDocument() counts against the month, tells of 80 and 100 %, and refuses beyond", async () => {
  await using proof = await withProof(scriptedRecogniser(PAGES, { monthlyPages: 5 }), 3);
  for (const id of proof.proofs.slice(0, 2)) {
    await proof.ask(id);
    await proof.run();
  }
  const spent = await proof.reading(proof.proofs[1]);
  assert.deepEqual([spent.state, spent.failure, spent.pagesRead], ["failed", "budget_spent", 2]);
  assert.equal(await proof.pagesRead(), 5);
  const notices = (await listNotices(proof.store.kv, PEOPLE.shipper.orgId)).rows.filter(({ type }) => type === "reading.budget");
  assert.deepEqual(notices.map(({ facts }) => facts), [
    { percent: 100, pages: 5, monthlyPages: 5 },
    { percent: 80, pages: 4, monthlyPages: 5 },
  ]);
  assert.deepEqual(await proof.ask(proof.proofs[2]), { ok: false, refusal: { code: "pages_spent" } });
});

Deno.test("readDocument() counts no page whose text the PDF says itself", async () => {
  await using proof = await withProof(scriptedRecogniser(PAGES, { monthlyPages: 1, engine: "text_layer" }));
  await proof.ask();
  await proof.run();
  assert.deepEqual([(await proof.reading()).state, await proof.pagesRead()], ["read", 0]);
});

Deno.test("readDocument() lets other jobs have their places: a third document waits, and costs no try", async () => {
  const { promise: open, resolve: finish } = Promise.withResolvers<void>();
  const script = scriptedRecogniser([PAGES[0]!]);
  const { promise: begunTwice, resolve: bothBegun } = Promise.withResolvers<void>();
  let begun = 0;
  const held: Recogniser = {
    ...script,
    recognise: async (...parts) => {
      if (++begun === 2) bothBegun();
      await open;
      await script.recognise(...parts);
    },
  };
  await using proof = await withProof(held, 3);
  for (const id of proof.proofs) await proof.ask(id);
  const { signal } = new AbortController();
  const start = async (id: string) => {
    const { orderId, documentId, jobId: messageId } = await proof.reading(id);
    return {
      done: HANDLERS.read_document(proof.store, proof.ports, { orderId, documentId }, {
        messageId,
        signal,
        step: () => Promise.resolve(),
      }),
      messageId,
    };
  };
  const [first, second] = [await start(proof.proofs[0]!), await start(proof.proofs[1]!)];
  await begunTwice;
  const third = await start(proof.proofs[2]!);
  assert.equal(await (await third.done)!.send(), true);
  const waiting = await proof.reading(proof.proofs[2]!);
  assert.equal(waiting.state, "queued");
  assert.notEqual(waiting.jobId, third.messageId);
  finish();
  await Promise.all([first.done, second.done]);
  assert.equal(begun, 2);
});

Deno.test("recordPage() keeps a page larger than a value, and nothing of a job that another has followed", async () => {
  await using proof = await withProof(scriptedRecogniser(PAGES));
  await proof.ask();
  const { orderId, documentId, jobId } = await proof.reading();
  const large = pageSaying(...Array.from({ length: 1_200 }, (_, n) => `ligne ${n} de beaucoup`));
  const ref = { orderId, documentId };
  const read = { page: large, index: 0, count: 1, engine: "tesseract", monthlyPages: null } as const;
  assert.equal(await recordPage(proof.store, ref, { ...read, jobId: "another" }), "stopped");
  assert.equal(await recordPage(proof.store, ref, { ...read, jobId, index: 1, count: 2 }), "stopped");
  assert.equal(await recordPage(proof.store, ref, { ...read, jobId }), "recorded");
  assert.equal(await recordPage(proof.store, ref, { ...read, jobId }), "stopped");
  assert.deepEqual(await listPages(proof.store.kv, await proof.reading()), [large]);
});

Deno.test("forgetReadings() leaves nothing of what was read of some bytes, and all of what was read of others", async () => {
  await using proof = await withProof(scriptedRecogniser(PAGES), 2);
  for (const id of proof.proofs) await proof.ask(id);
  await proof.run();
  const [gone, kept] = [await proof.reading(proof.proofs[0]), await proof.reading(proof.proofs[1])];
  await forgetReadings(proof.store.kv, gone.sha256);
  assert.equal(await getReading(proof.store.kv, gone.orderId, gone.documentId), null);
  const left = await Array.fromAsync(proof.store.kv.list({ prefix: [] }), ({ key }) => key);
  const readings = left.filter(([name]) => String(name).startsWith("reading"));
  assert.deepEqual([...new Set(readings.map((key) => key.includes(kept.documentId)))], [true]);
  assert.deepEqual(await proof.texts(kept), PAGES.map(textOfPage));
});

Deno.test("readDocument() knows by the order who receives", async () => {
  const page = pageSaying("BON DE LIVRAISON", "Client : Panification Flandre Holding", "Site : Magasin Bellecour");
  await using proof = await withProof(scriptedRecogniser([page]));
  await proof.ask();
  await proof.run();
  const { fields } = await proof.reading();
  assert.equal(fields!.find(({ name }) => name === "consignee")?.value, "Magasin Bellecour");
});
