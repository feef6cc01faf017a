import assert from "node:assert/strict";
import type { FieldName } from "../../domain/documents/extraction/extracted_field.ts";
import type { Reading } from "../../domain/documents/reading.ts";
import type { Values } from "../../domain/documents/review/confirmation.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { startTestApp } from "../../tests/support/app.ts";
import { OrderWorld, PEOPLE } from "../../tests/support/order_world.ts";
import { listAudits } from "../audits/audits.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { readSums } from "../metrics/metric_sums.ts";
import { confirmReading } from "./confirm_reading.ts";
import { readFieldQuality } from "./field_verdicts.ts";
import { getReading, READINGS } from "./readings.ts";

const BOX = { x0: 0.1, y0: 0.1, x1: 0.3, y1: 0.15 };
const found = (name: FieldName, value: string) => ({ name, value, written: value, confidence: 90, page: 0, box: BOX });
const valuesOf = (values: Partial<Record<FieldName, string>>): Values => new Map(Object.entries(values) as [FieldName, string][]);

/** An order with a proof that was read: its number, 48 packages and no plate. */
async function withReading(changes: Partial<Reading> = {}) {
  const app = await startTestApp();
  const { store } = app;
  const world = new OrderWorld(app);
  const orderId = await world.delivered();
  const { id: documentId, sha256 } = (await world.prove(orderId, new TextEncoder().encode("a proof"))).documents.at(-1)!;
  const reading: Reading = {
    orderId,
    documentId,
    sha256,
    state: "read",
    orgId: PEOPLE.shipper.orgId,
    requestedBy: PEOPLE.shipper.id,
    requestedAt: store.now(),
    listedBy: [PEOPLE.shipper.orgId, PEOPLE.carrier.orgId],
    jobId: "job",
    pagesRead: 1,
    form: "pod",
    fields: [found("orderNumber", "CR-1"), found("packages", "48"), found("signedBy", "Quai")],
    ...changes,
  };
  await new Commit(store.kv).create(READINGS, reading).send();
  const confirm = (viewer: Viewer, id: string, revision: number, values: Partial<Record<FieldName, string>>) =>
    confirmReading(store, viewer, {
      orderId,
      documentId,
      operation: { scope: viewer.id, id, contentHash: JSON.stringify(values) },
      revision,
      values: valuesOf(values),
    });
  return {
    store,
    orderId,
    confirm,
    reading: async () => (await getReading(store.kv, orderId, documentId))!.value,
    facts: () => readSums(store.kv, ["fields_right", "fields_wrong"], 0, store.now()),
    version: async () => (await store.kv.get(keys.listVersion(PEOPLE.carrier.orgId))).versionstamp,
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}

Deno.test("confirmReading() keeps who, when and what with its counts and a line of audit, and tells both firms", async () => {
  await using proof = await withReading();
  const before = await proof.version();
  const done = await proof.confirm(PEOPLE.shipper, "first", 0, { orderNumber: "CR-1", packages: "480", plate: "FX-815-LM" });
  assert.ok(done.ok);
  const { confirmed, corrections } = await proof.reading();
  assert.deepEqual(
    [confirmed!.by, confirmed!.orgId, confirmed!.at, confirmed!.revision, corrections],
    ["u-lea", "shipper", proof.store.now(), 1, undefined],
  );
  assert.deepEqual(confirmed!.fields.map(({ name, verdict }) => `${name} ${verdict}`), [
    "orderNumber right",
    "plate added",
    "packages corrected",
    "signedBy struck_out",
  ]);
  assert.deepEqual(
    (await readFieldQuality(proof.store.kv)).map(({ form, field, counts }) => [form, field, counts.right, counts.struck_out]),
    [["pod", "orderNumber", 1, 0], ["pod", "packages", 0, 0], ["pod", "plate", 0, 0], ["pod", "signedBy", 0, 1]],
  );
  assert.deepEqual(await proof.facts(), [1, 3]);
  const { rows: [audit] } = await listAudits(proof.store.kv, { action: "reading.confirmed" });
  assert.match(audit!.after!, /packages corrected/);
  assert.notEqual(await proof.version(), before);
});

Deno.test("confirmReading() happens once, however often it is asked with one operation", async () => {
  await using proof = await withReading();
  const ask = () => proof.confirm(PEOPLE.shipper, "once", 0, { orderNumber: "CR-1" });
  const answers = await Promise.all([ask(), ask(), ask()]);
  assert.deepEqual(answers.map(({ ok }) => ok), [true, true, true]);
  assert.equal((await proof.reading()).confirmed!.revision, 1);
  assert.deepEqual(await proof.facts(), [1, 2]);
  assert.equal((await listAudits(proof.store.kv, { action: "reading.confirmed" })).rows.length, 1);
  const other = await proof.confirm(PEOPLE.shipper, "once", 1, { orderNumber: "CR-2" });
  assert.deepEqual(!other.ok && other.refusal.code, "operation_reused");
});

Deno.test("confirmReading() shows the second of two people what the first has confirmed", async () => {
  await using proof = await withReading();
  const [first, second] = await Promise.all([
    proof.confirm(PEOPLE.shipper, "first", 0, { orderNumber: "CR-1" }),
    proof.confirm(PEOPLE.carrier, "second", 0, { orderNumber: "CR-9" }),
  ]);
  assert.equal([first, second].filter(({ ok }) => ok).length, 1);
  const refused = [first, second].find(({ ok }) => !ok)!;
  assert.ok(!refused.ok && refused.refusal.code === "confirmed_meanwhile");
  assert.deepEqual(refused.refusal.reading.confirmed, (await proof.reading()).confirmed);
});

Deno.test("confirmReading() keeps what a correction changed, counts the document once, and the last verdict of each field", async () => {
  await using proof = await withReading();
  await proof.confirm(PEOPLE.shipper, "first", 0, { orderNumber: "CR-1", packages: "48", signedBy: "Quai" });
  assert.ok((await proof.confirm(PEOPLE.carrier, "second", 1, { orderNumber: "CR-2", packages: "48" })).ok);
  const { confirmed, corrections } = await proof.reading();
  assert.equal(confirmed!.revision, 2);
  assert.deepEqual(corrections!.map(({ by, changed }) => ({ by, changed })), [{
    by: "u-paul",
    changed: [
      { name: "orderNumber", before: "CR-1", after: "CR-2" },
      { name: "signedBy", before: "Quai", after: null },
    ],
  }]);
  assert.deepEqual(await proof.facts(), [3, 0]);
  const quality = await readFieldQuality(proof.store.kv);
  assert.deepEqual(quality.map(({ field, counts }) => `${field} ${counts.right}${counts.corrected}${counts.struck_out}`), [
    "orderNumber 010",
    "packages 100",
    "signedBy 001",
  ]);
});

Deno.test("confirmReading() is not for strangers, nor for who may only look or drive", async () => {
  await using proof = await withReading();
  for (const viewer of [PEOPLE.stranger, PEOPLE.otherCarrier, PEOPLE.reader, PEOPLE.driver]) {
    const refused = await proof.confirm(viewer, viewer.id, 0, { orderNumber: "CR-1" });
    assert.deepEqual(!refused.ok && refused.refusal.code, "reading_not_found", viewer.name);
  }
  assert.equal((await proof.reading()).confirmed, undefined);
});

for (const [what, changes] of [["is under way", { state: "reading" }], ["failed", { state: "failed" }]] as const) {
  Deno.test(`confirmReading() has nothing to confirm of a reading that ${what}`, async () => {
    await using proof = await withReading(changes);
    const refused = await proof.confirm(PEOPLE.shipper, "a", 0, {});
    assert.deepEqual(!refused.ok && refused.refusal.code, "nothing_to_confirm");
  });
}
