import assert from "node:assert/strict";
import { vigilanceStatus } from "../../domain/vigilance/vigilance_status.ts";
import { listAudits } from "../audits/audits.ts";
import { putBlob } from "../blobs/put_blob.ts";
import { listReferences } from "../blobs/references.ts";
import { checkIntegrity } from "../integrity/check_integrity.ts";
import { changeVigilanceDocument } from "./change_document.ts";
import { confirmVigilance } from "./confirm_document.ts";
import { getVigilanceDocument, listVigilance, MOST_OF_KIND } from "./documents.ts";
import { fileDocument } from "./file_document.ts";
import { forgetVigilance } from "./forget_vigilance.ts";
import { removeUnconfirmed } from "./remove_document.ts";
import { CARRIER, carrierStore, confirmInsurance, fileInsurance, newOperation } from "./vigilance_fixture.ts";

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

Deno.test("a document is unknown to another carrier", async () => {
  await using store = await carrierStore();
  const { documentId } = await fileInsurance(store);
  const request = { documentId, fields: { validUntil: "2027-06-30" }, operation: newOperation() };
  const unknown = { ok: false, refusal: { code: "document_not_found" } };
  assert.deepEqual(await confirmVigilance(store, STRANGER, request), unknown);
  assert.deepEqual(await removeUnconfirmed(store, STRANGER, { documentId, operation: newOperation() }), unknown);
  assert.deepEqual(await listVigilance(store.kv, STRANGER.orgId), []);
});

Deno.test("removeUnconfirmed() takes out what nobody confirmed, once, and nothing that counted", async () => {
  await using store = await carrierStore();
  const [wrong, right] = [await fileInsurance(store, "wrong"), await fileInsurance(store, "right")];
  const once = newOperation();
  assert.ok((await removeUnconfirmed(store, CARRIER, { documentId: wrong.documentId, operation: once })).ok);
  assert.ok((await removeUnconfirmed(store, CARRIER, { documentId: wrong.documentId, operation: once })).ok);
  await confirmInsurance(store, right.documentId, "2027-06-30");
  const refused = await removeUnconfirmed(store, CARRIER, { documentId: right.documentId, operation: newOperation() });
  assert.deepEqual(refused, { ok: false, refusal: { code: "document_confirmed" } });
  assert.deepEqual((await listVigilance(store.kv, CARRIER.orgId)).map(({ id }) => id), [right.documentId]);
  assert.deepEqual(await listReferences(store.kv, wrong.sha256), []);
});

Deno.test("retention keeps a document and its pictures by its last day, and forgets them together", async () => {
  await using store = await carrierStore();
  const { documentId, orgId, sha256 } = await fileInsurance(store);
  const drawn = { sha256: await putBlob(store, new TextEncoder().encode("drawn")), width: 1, height: 1 };
  await changeVigilanceDocument(
    store,
    { orgId, documentId },
    (one) => ({ ...one, pictures: { thumbnail: null, pages: [drawn] } }),
  );
  await confirmInsurance(store, documentId, "2027-06-30");
  const kept = [{ class: "vigilance", keptUntil: Date.UTC(2032, 5, 30, 22) }];
  assert.deepEqual([await listReferences(store.kv, sha256), await listReferences(store.kv, drawn.sha256)], [kept, kept]);
  await forgetVigilance(store.kv, sha256);
  assert.deepEqual(await listReferences(store.kv, drawn.sha256), []);
  assert.equal(await getVigilanceDocument(store.kv, { orgId, documentId }), null);
  assert.deepEqual((await checkIntegrity(store.kv)).faults, []);
});
