import assert from "node:assert/strict";
import { MAX_ATTEMPTS } from "../../domain/jobs/retry_delay.ts";
import { DAY_MS, MINUTE_MS } from "../../domain/time/instant.ts";
import { fieldsToBeginWith } from "../../domain/vigilance/found_fields.ts";
import type { VigilanceDocument } from "../../domain/vigilance/vigilance_document.ts";
import type { VigilanceKind } from "../../domain/vigilance/vigilance_rules.ts";
import { listReferences } from "../../kv/blobs/references.ts";
import { countPagesRead } from "../../kv/documents/pages_read.ts";
import { budgetMonth } from "../../kv/monthly_budget.ts";
import { cancelVigilanceReading } from "../../kv/vigilance/cancel_reading.ts";
import { changeVigilanceDocument } from "../../kv/vigilance/change_document.ts";
import { getVigilanceDocument } from "../../kv/vigilance/documents.ts";
import { fileDocument } from "../../kv/vigilance/file_document.ts";
import { recordVigilancePage } from "../../kv/vigilance/record_page.ts";
import { requestVigilanceReading } from "../../kv/vigilance/request_reading.ts";
import { CARRIER, carrierStore, confirmInsurance, FIRM, newOperation } from "../../kv/vigilance/vigilance_fixture.ts";
import { samplePng } from "../ports/pictures/files_fixture.ts";
import { JOB_PORTS } from "../job_ports_fixture.ts";
import { HANDLERS } from "../mod.ts";
import type { Recogniser } from "../ports/recogniser/recogniser.ts";
import { actingAt, pageSaying, scriptedRecogniser } from "../ports/recogniser/recogniser_fixture.ts";
import { unreadable } from "../ports/recogniser/unreadable.ts";
import { storageOver } from "../ports/storage/storage_fixture.ts";
import { inReadingPlace } from "../read_document/reading_places.ts";
import { runDueJobs } from "../run_due_jobs.ts";

const CERTIFICATE = pageSaying(
  "URSSAF Attestation de vigilance",
  "SIRET : 732 829 320 00074",
  "Code de sécurité : ABCDE12345FGHIJ",
  "Fait à Lyon, le 02/11/2026",
);

const TERMS = pageSaying("Conditions");
const EXPECTED = { siren: "732829320", securityCode: "ABCDE12345FGHIJ", issuedOn: "2026-11-02" };

/** A document of the carrier's file, to be read by `recogniser`. */
async function filed(recogniser: Recogniser, kind: VigilanceKind = "urssaf", fields = JOB_PORTS.fields) {
  const store = await carrierStore();
  const ports = { ...JOB_PORTS, recogniser, fields, storage: storageOver(store) };
  const { sha256, sizeBytes } = await ports.storage.put(samplePng(), 1_000_000);
  const file = { name: "attestation.png", mediaType: "image/png", sizeBytes, sha256 };
  const done = await fileDocument(store, CARRIER, { kind, file, operation: newOperation() });
  assert.ok(done.ok);
  const ref = done.value;
  return {
    store,
    ref,
    run: (until = 0) => runDueJobs(store, ports, HANDLERS, { until: store.now() + until }),
    document: async () => (await getVigilanceDocument(store.kv, ref))!.value,
    pagesRead: () => countPagesRead(store.kv, FIRM.id, budgetMonth(store.now())),
    /** Parts of pages that are stored of it. */
    parts: async () => (await Array.fromAsync(store.kv.list({ prefix: ["reading_parts"] }))).length,
    cancel: () => cancelVigilanceReading(store, ref),
    ask: () => requestVigilanceReading(store, ref, recogniser.monthlyPages),
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  };
}

Deno.test("readVigilanceDocument() draws a document and reads its fields, and counts the pages", async () => {
  await using paper = await filed(scriptedRecogniser([CERTIFICATE]));
  await paper.run();
  const document = await paper.document();
  assert.ok(document.reading.state === "read");
  assert.equal(document.reading.titled, "urssaf");
  assert.deepEqual(fieldsToBeginWith(document), EXPECTED);
  assert.equal(document.pictures?.pages.length, 1);
  const drawn = document.pictures!.pages[0]!.sha256;
  assert.deepEqual((await listReferences(paper.store.kv, drawn)).map((kept) => kept.class), ["vigilance"]);
  assert.deepEqual([document.confirmations, await paper.pagesRead()], [[], 1]);
});

Deno.test("readVigilanceDocument() keeps where each value stands, how certain it is, and how a page lies", async () => {
  await using paper = await filed(scriptedRecogniser([pageSaying("Attestation"), { ...CERTIFICATE, quarterTurns: 1 }]));
  await paper.run();
  const { reading } = await paper.document();
  assert.ok(reading.state === "read");
  assert.deepEqual(reading.quarterTurns, [0, 1]);
  const code = reading.fields.find(({ name }) => name === "securityCode")!;
  assert.deepEqual([code.page, code.confidence > 0, code.box.y1 > code.box.y0], [1, true, true]);
});

Deno.test("readVigilanceDocument() reads no list of workers", async () => {
  const recogniser = scriptedRecogniser([CERTIFICATE]);
  await using paper = await filed(recogniser, "foreign_workers");
  await paper.run();
  const { reading, pictures } = await paper.document();
  assert.deepEqual([reading, recogniser.read, pictures?.pages.length], [{ state: "not_read" }, [], 1]);
});

Deno.test("readVigilanceDocument() reads the first pages alone", async () => {
  const recogniser = scriptedRecogniser([CERTIFICATE, ...Array.from({ length: 9 }, () => pageSaying("Conditions"))]);
  await using paper = await filed(recogniser);
  await paper.run();
  assert.deepEqual([recogniser.read, await paper.pagesRead()], [[0, 1, 2], 3]);
  assert.equal((await paper.document()).reading.state, "read");
});

Deno.test("readVigilanceDocument() reads nothing once the pages of the month are spent", async () => {
  const recogniser = scriptedRecogniser([CERTIFICATE], { monthlyPages: 0 });
  await using paper = await filed(recogniser);
  await paper.run();
  const { reading } = await paper.document();
  assert.ok(reading.state === "failed");
  assert.deepEqual([reading.failure, recogniser.read], ["budget_spent", []]);
  assert.deepEqual(await paper.ask(), { ok: false, refusal: { code: "pages_spent" } });
});

Deno.test("readVigilanceDocument() ends what no try can read, and what was tried in vain", async () => {
  await using locked = await filed(scriptedRecogniser([unreadable("encrypted", "a password")]));
  await locked.run();
  assert.deepEqual(endOf(await locked.document()), ["failed", "encrypted"]);
  const errors = Array.from({ length: MAX_ATTEMPTS }, (_, n) => new Error(`no answer ${n}`));
  await using away = await filed(scriptedRecogniser(errors));
  await away.run(DAY_MS);
  assert.deepEqual(endOf(await away.document()), ["failed", "engine_away"]);
});

const endOf = ({ reading }: VigilanceDocument) => [reading.state, reading.state === "failed" ? reading.failure : null];

Deno.test("readVigilanceDocument() leaves what somebody confirmed meanwhile", async () => {
  const script = scriptedRecogniser([pageSaying("Attestation d'assurance", "Assureur : Mutuelle")]);
  let confirm = () => Promise.resolve();
  await using paper = await filed({
    ...script,
    async recognise(...parts) {
      await confirm();
      await script.recognise(...parts);
    },
  }, "motor_insurance");
  confirm = () => confirmInsurance(paper.store, paper.ref.documentId, "2027-06-30");
  await paper.run();
  const { reading, confirmations } = await paper.document();
  assert.deepEqual([reading.state, confirmations.map(({ until }) => until)], ["read", ["2027-06-30"]]);
});

Deno.test("readVigilanceDocument() goes on at the page where it failed, and counts none twice", async () => {
  const recogniser = scriptedRecogniser([CERTIFICATE, new Error("the worker crashed"), TERMS]);
  await using paper = await filed(recogniser);
  await paper.run();
  const half = (await paper.document()).reading;
  assert.ok(half.state === "reading");
  assert.deepEqual([half.pagesRead, half.pageCount, half.engine, await paper.parts()], [1, 2, "tesseract", 1]);
  await paper.run(MINUTE_MS);
  assert.deepEqual(fieldsToBeginWith(await paper.document()), EXPECTED);
  assert.deepEqual([recogniser.read, await paper.pagesRead()], [[0, 1], 2]);
  assert.equal(await paper.parts(), 0, "what was read is its fields");
});

Deno.test("readVigilanceDocument() reads no page beyond the month, and what it has is worth having, also after a crash", async () => {
  const recogniser = scriptedRecogniser([CERTIFICATE, TERMS], { monthlyPages: 1 });
  let tries = 0;
  const find: typeof JOB_PORTS.fields.find = (...parts) => {
    if (++tries === 1) throw new Error("the process was ended");
    return JOB_PORTS.fields.find(...parts);
  };
  await using paper = await filed(recogniser, "urssaf", { ...JOB_PORTS.fields, find });
  await paper.run();
  assert.equal((await paper.document()).reading.state, "reading");
  await paper.run(MINUTE_MS);
  assert.deepEqual(fieldsToBeginWith(await paper.document()), EXPECTED);
  assert.deepEqual([tries, recogniser.read, await paper.pagesRead()], [2, [0], 1]);
});

Deno.test("readVigilanceDocument() stops at the page at which it was cancelled, and goes on there when asked again", async () => {
  const script = scriptedRecogniser([CERTIFICATE, TERMS]);
  let cancel = () => Promise.resolve();
  await using paper = await filed(actingAt(script, 1, () => cancel()));
  cancel = paper.cancel;
  await paper.run();
  const stopped = (await paper.document()).reading;
  assert.ok(stopped.state === "cancelled");
  assert.deepEqual([stopped.pagesRead, await paper.pagesRead(), await paper.parts()], [1, 1, 1]);
  assert.equal(await paper.run(DAY_MS), 0);
  cancel = () => Promise.resolve();
  for (const _ of "twice") await paper.ask();
  await paper.run();
  assert.deepEqual(fieldsToBeginWith(await paper.document()), EXPECTED);
  assert.deepEqual([script.read, await paper.pagesRead()], [[0, 1, 1], 2]);
});

Deno.test("readVigilanceDocument() draws a document whose reading was cancelled before it began, and reads none of it", async () => {
  const recogniser = scriptedRecogniser([CERTIFICATE]);
  await using paper = await filed(recogniser);
  await paper.cancel();
  await paper.run();
  const { reading, pictures } = await paper.document();
  assert.deepEqual([reading.state, pictures?.pages.length, recogniser.read], ["cancelled", 1, []]);
});

Deno.test("readVigilanceDocument() reads what older versions began, or failed at", async () => {
  await using begun = await filed(scriptedRecogniser([CERTIFICATE]));
  await changeVigilanceDocument(begun.store, begun.ref, (document) => ({ ...document, reading: { state: "queued" } }));
  await begun.run();
  assert.equal((await begun.document()).reading.state, "read");
  await using failed = await filed(scriptedRecogniser([CERTIFICATE]));
  const before = { state: "failed", failure: "engine_away" } as const;
  await changeVigilanceDocument(failed.store, failed.ref, (document) => ({ ...document, reading: before }));
  await failed.run();
  assert.equal((await failed.document()).reading.state, "failed");
  await failed.ask();
  await failed.run();
  assert.equal((await failed.document()).reading.state, "read");
});

Deno.test("readVigilanceDocument() waits for a place, and hands the reading to the job that will have it", async () => {
  const recogniser = scriptedRecogniser([CERTIFICATE]);
  await using paper = await filed(recogniser);
  const { promise: held, resolve: free } = Promise.withResolvers<void>();
  const others = [1, 2].map(() => inReadingPlace(recogniser, () => held));
  await paper.run();
  assert.deepEqual([(await paper.document()).reading.state, recogniser.read], ["queued", []]);
  free();
  await Promise.all(others);
  await paper.run(MINUTE_MS);
  assert.equal((await paper.document()).reading.state, "read");
});

Deno.test("recordVigilancePage() records nothing of a job that another has followed, nor a page twice", async () => {
  await using paper = await filed(scriptedRecogniser([CERTIFICATE]));
  const { reading } = await paper.document();
  assert.ok(reading.state === "queued");
  const page = { page: TERMS, index: 0, count: 2, engine: "tesseract", monthlyPages: null, jobId: reading.jobId! } as const;
  const record = (read = {}) => recordVigilancePage(paper.store, paper.ref, { ...page, ...read });
  assert.equal(await record({ jobId: "another" }), "stopped");
  assert.equal(await record(), "recorded");
  assert.equal(await record(), "stopped");
  assert.deepEqual([await paper.pagesRead(), await paper.parts()], [1, 1]);
});
