import assert from "node:assert/strict";
import { vigilanceStatus } from "../../domain/vigilance/vigilance_status.ts";
import { listAudits } from "../audits/audits.ts";
import { putBlob } from "../blobs/put_blob.ts";
import { listReferences } from "../blobs/references.ts";
import { readFieldQuality } from "../documents/field_verdicts.ts";
import { checkIntegrity } from "../integrity/check_integrity.ts";
import { keys } from "../keys.ts";
import { readSums } from "../metrics/metric_sums.ts";
import type { Store } from "../store.ts";
import { changeVigilanceDocument } from "./change_document.ts";
import { confirmVigilance } from "./confirm_document.ts";
import { getVigilanceDocument, listVigilance, MOST_OF_KIND } from "./documents.ts";
import { fileDocument } from "./file_document.ts";
import { forgetVigilance } from "./forget_vigilance.ts";
import { removeUnconfirmed } from "./remove_document.ts";
import { CARRIER, carrierStore, confirmInsurance, fileInsurance, newOperation, recordFirstPage } from "./vigilance_fixture.ts";

const STRANGER = { ...CARRIER, id: "estelle", orgId: "another-carrier" };
const FILE = { name: "papier.pdf", mediaType: "application/pdf", sizeBytes: 1, sha256: "a".repeat(64) };

Deno.test("fileDocument() files a document once for an operation, of which nothing counts yet", async () => {
  await using store = await carrierStore();
  await fileInsurance(store);
  const once = newOperation();
  const first = await fileDocument(store, CARRIER, { kind: "kbis", file: FILE, operation: once });
  assert.deepEqual(await fileDocument(store, CARRIER, { kind: "kbis", file: FILE, operation: once }), first);
  const other = { ...once, contentHash: "other" };
  assert.deepEqual(await fileDocument(store, CARRIER, { kind: "kbis", file: FILE, operation: other }), {
    ok: false,
    refusal: { code: "operation_reused" },
  });
  const rows = await listVigilance(store.kv, CARRIER.orgId);
  assert.deepEqual(rows.map(({ kind, validity }) => [kind, validity]), [["kbis", null], ["motor_insurance", null]]);
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
});

Deno.test("fileDocument() refuses one more than a file holds of a kind", async () => {
  await using store = await carrierStore();
  await fileInsurance(store);
  for (let n = 1; n < MOST_OF_KIND; n++) {
    assert.ok((await fileDocument(store, CARRIER, { kind: "motor_insurance", file: FILE, operation: newOperation() })).ok);
  }
  const more = await fileDocument(store, CARRIER, { kind: "motor_insurance", file: FILE, operation: newOperation() });
  assert.deepEqual(more, { ok: false, refusal: { code: "file_full" } });
  assert.ok((await fileDocument(store, CARRIER, { kind: "kbis", file: FILE, operation: newOperation() })).ok);
});

Deno.test("confirmVigilance() makes a document count, keeps each correction, and says so in the audit log", async () => {
  await using store = await carrierStore();
  const { documentId, ...ref } = await fileInsurance(store);
  await confirmInsurance(store, documentId, "2027-06-30");
  await confirmInsurance(store, documentId, "2027-07-31");
  const [row] = await listVigilance(store.kv, CARRIER.orgId);
  assert.equal(row!.validity!.until, "2027-07-31");
  const { value } = (await getVigilanceDocument(store.kv, { ...ref, documentId }))!;
  assert.deepEqual(value.confirmations.map(({ until }) => until), ["2027-06-30", "2027-07-31"]);
  const status = vigilanceStatus(await listVigilance(store.kv, CARRIER.orgId), "2026-11-24");
  assert.equal(status.kinds.find(({ kind }) => kind === "motor_insurance")!.state, "valid");
  const { rows } = await listAudits(store.kv, { action: "vigilance.confirmed" });
  assert.deepEqual(rows.map(({ before, after, by }) => [before, after, by.name]), [
    ["motor_insurance, 2026-01-01 to 2027-06-30", "motor_insurance, 2026-01-01 to 2027-07-31", CARRIER.name],
    [undefined, "motor_insurance, 2026-01-01 to 2027-06-30", CARRIER.name],
  ]);
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
});

Deno.test("confirmVigilance() counts what was read right by type and field, and once for the platform", async () => {
  await using store = await carrierStore();
  const { documentId, orgId } = await fileInsurance(store);
  const place = { confidence: 90, page: 0, box: { x0: 0, y0: 0, x1: 1, y1: 1 } };
  const fields = [
    { name: "policyNumber", value: "P-1", written: "P-1", ...place },
    { name: "validUntil", value: "2027-06-03", written: "03/06/2027", ...place },
  ] as const;
  await changeVigilanceDocument(store, { orgId, documentId }, (document) => ({
    ...document,
    reading: { state: "read", titled: "insurance", fields },
  }));
  const facts = () => readSums(store.kv, ["fields_right", "fields_wrong"], 0, store.now());
  const verdicts = async () =>
    (await readFieldQuality(store.kv)).map((
      { form, field, counts },
    ) => [form, field, counts.right, counts.corrected, counts.added]);
  await confirmInsurance(store, documentId, "2027-06-30");
  assert.deepEqual(await verdicts(), [
    ["insurance", "insurer", 0, 0, 1],
    ["insurance", "policyNumber", 1, 0, 0],
    ["insurance", "validFrom", 0, 0, 1],
    ["insurance", "validUntil", 0, 1, 0],
  ]);
  assert.deepEqual(await facts(), [1, 3]);
  await confirmInsurance(store, documentId, "2027-06-03");
  assert.deepEqual((await verdicts())[3], ["insurance", "validUntil", 1, 0, 0]);
  assert.deepEqual(await facts(), [1, 3]);
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
  const document = (await getVigilanceDocument(store.kv, { orgId, documentId }))!;
  await forgetVigilance(store.kv, document.value.file.sha256);
  assert.deepEqual(await verdicts(), []);
});

Deno.test("confirmVigilance() shows the second of two people what the first has confirmed", async () => {
  await using store = await carrierStore();
  const { documentId } = await fileInsurance(store);
  const confirm = (validUntil: string) =>
    confirmVigilance(store, CARRIER, { documentId, revision: 0, fields: { validUntil }, operation: newOperation() });
  const answers = await Promise.all([confirm("2027-06-30"), confirm("2027-07-31")]);
  const refused = answers.find(({ ok }) => !ok)!;
  assert.ok(!refused.ok && refused.refusal.code === "confirmed_meanwhile");
  assert.equal(refused.refusal.document.confirmations.length, 1);
});

Deno.test("a document is unknown to another carrier", async () => {
  await using store = await carrierStore();
  const { documentId } = await fileInsurance(store);
  const request = { documentId, revision: 0, fields: { validUntil: "2027-06-30" }, operation: newOperation() };
  const unknown = { ok: false, refusal: { code: "document_not_found" } };
  assert.deepEqual(await confirmVigilance(store, STRANGER, request), unknown);
  assert.deepEqual(await removeUnconfirmed(store, STRANGER, { documentId, operation: newOperation() }), unknown);
  assert.deepEqual(await listVigilance(store.kv, STRANGER.orgId), []);
});

Deno.test("removeUnconfirmed() takes out what nobody confirmed, once, and nothing that counted", async () => {
  await using store = await carrierStore();
  const [wrong, right] = [await fileInsurance(store, "wrong"), await fileInsurance(store, "right")];
  for (const ref of [wrong, right]) await recordFirstPage(store, ref);
  const once = newOperation();
  assert.ok((await removeUnconfirmed(store, CARRIER, { documentId: wrong.documentId, operation: once })).ok);
  assert.ok((await removeUnconfirmed(store, CARRIER, { documentId: wrong.documentId, operation: once })).ok);
  await confirmInsurance(store, right.documentId, "2027-06-30");
  const refused = await removeUnconfirmed(store, CARRIER, { documentId: right.documentId, operation: newOperation() });
  assert.deepEqual(refused, { ok: false, refusal: { code: "document_confirmed" } });
  assert.deepEqual((await listVigilance(store.kv, CARRIER.orgId)).map(({ id }) => id), [right.documentId]);
  assert.deepEqual(await listReferences(store.kv, wrong.sha256), []);
  assert.deepEqual(await pagesKept(store), [right.documentId]);
});

/** Of which documents a page is stored. */
async function pagesKept({ kv }: Store) {
  const prefix = keys.readingPart("", "", 0, 0).slice(0, 1);
  return await Array.fromAsync(kv.list({ prefix }), ({ key }) => key[2]);
}

Deno.test("retention keeps a document and its pictures by its last day, and forgets them together", async () => {
  await using store = await carrierStore();
  const { documentId, orgId, sha256 } = await fileInsurance(store);
  const drawn = { sha256: await putBlob(store, new TextEncoder().encode("drawn")), width: 1, height: 1 };
  await changeVigilanceDocument(
    store,
    { orgId, documentId },
    (one) => ({ ...one, pictures: { thumbnail: null, pages: [drawn] } }),
  );
  await recordFirstPage(store, { orgId, documentId });
  await confirmInsurance(store, documentId, "2027-06-30");
  const kept = [{ class: "vigilance", keptUntil: Date.UTC(2032, 5, 30, 22) }];
  assert.deepEqual([await listReferences(store.kv, sha256), await listReferences(store.kv, drawn.sha256)], [kept, kept]);
  await forgetVigilance(store.kv, sha256);
  assert.deepEqual(await listReferences(store.kv, drawn.sha256), []);
  assert.equal(await getVigilanceDocument(store.kv, { orgId, documentId }), null);
  assert.deepEqual(await pagesKept(store), []);
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
});
