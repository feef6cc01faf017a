import assert from "node:assert/strict";
import { MAX_ATTEMPTS } from "../../domain/jobs/retry_delay.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { fieldsToBeginWith } from "../../domain/vigilance/found_fields.ts";
import type { VigilanceKind } from "../../domain/vigilance/vigilance_rules.ts";
import { listReferences } from "../../kv/blobs/references.ts";
import { countPagesRead } from "../../kv/documents/pages_read.ts";
import { budgetMonth } from "../../kv/monthly_budget.ts";
import { getVigilanceDocument } from "../../kv/vigilance/documents.ts";
import { fileDocument } from "../../kv/vigilance/file_document.ts";
import { CARRIER, carrierStore, confirmInsurance, FIRM, newOperation } from "../../kv/vigilance/vigilance_fixture.ts";
import { samplePng } from "../ports/pictures/files_fixture.ts";
import { JOB_PORTS } from "../job_ports_fixture.ts";
import { HANDLERS } from "../mod.ts";
import type { Recogniser } from "../ports/recogniser/recogniser.ts";
import { pageSaying, scriptedRecogniser } from "../ports/recogniser/recogniser_fixture.ts";
import { unreadable } from "../ports/recogniser/unreadable.ts";
import { storageOver } from "../ports/storage/storage_fixture.ts";
import { runDueJobs } from "../run_due_jobs.ts";

const CERTIFICATE = pageSaying(
  "URSSAF Attestation de vigilance",
  "SIRET : 732 829 320 00074",
  "Code de sécurité : ABCDE12345FGHIJ",
  "Fait à Lyon, le 02/11/2026",
);

/** A document of the carrier's file, to be read by `recogniser`. */
async function filed(recogniser: Recogniser, kind: VigilanceKind = "urssaf") {
  const store = await carrierStore();
  const ports = { ...JOB_PORTS, recogniser, storage: storageOver(store) };
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
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  };
}

Deno.test("readVigilanceDocument() draws a document and reads its fields, and counts the pages", async () => {
  await using paper = await filed(scriptedRecogniser([CERTIFICATE]));
  await paper.run();
  const document = await paper.document();
  assert.ok(document.reading.state === "read");
  assert.equal(document.reading.titled, "urssaf");
  const expected = { siren: "732829320", securityCode: "ABCDE12345FGHIJ", issuedOn: "2026-11-02" };
  assert.deepEqual(fieldsToBeginWith(document), expected);
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
  assert.deepEqual((await paper.document()).reading, { state: "failed", failure: "budget_spent" });
  assert.deepEqual(recogniser.read, []);
});

Deno.test("readVigilanceDocument() ends what no try can read, and what was tried in vain", async () => {
  await using locked = await filed(scriptedRecogniser([unreadable("encrypted", "a password")]));
  await locked.run();
  assert.deepEqual((await locked.document()).reading, { state: "failed", failure: "encrypted" });
  const errors = Array.from({ length: MAX_ATTEMPTS }, (_, n) => new Error(`no answer ${n}`));
  await using away = await filed(scriptedRecogniser(errors));
  await away.run(DAY_MS);
  assert.deepEqual((await away.document()).reading, { state: "failed", failure: "engine_away" });
});

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
