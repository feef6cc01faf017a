import assert from "node:assert/strict";
import type { ExtractedField, FieldName } from "../../domain/documents/extraction/extracted_field.ts";
import type { FormType } from "../../domain/documents/extraction/forms/mod.ts";
import type { FindFields } from "../../domain/documents/find_fields.ts";
import { findHere } from "../../domain/documents/find_here_fixture.ts";
import type { Reading } from "../../domain/documents/reading.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { provenOrder } from "../../domain/orders/sample_orders_fixture.ts";
import type { Order } from "../../domain/orders/types.ts";
import { PEOPLE } from "../../tests/support/order_world.ts";
import { memoryStore } from "../../tests/support/store.ts";
import { listAudits } from "../audits/audits.ts";
import { Commit } from "../commit.ts";
import { listEvents } from "../orders/events.ts";
import { ORDERS } from "../orders/orders.ts";
import { checkReading } from "./check_reading.ts";
import { chooseForm } from "./choose_form.ts";
import { confirmReading } from "./confirm_reading.ts";
import { getReading, READINGS } from "./readings.ts";

const BOX = { x0: 0, y0: 0, x1: 1, y1: 1 };
const field = (name: FieldName, value: string): ExtractedField => ({
  name,
  value,
  written: value,
  confidence: 96,
  page: 1,
  box: BOX,
});

/** A delivered order whose proof was read. */
async function withReading(form: Reading["form"], fields: readonly ExtractedField[], findFields: FindFields = findHere) {
  const store = await memoryStore();
  const order = provenOrder();
  const reading: Reading = {
    orderId: order.id,
    documentId: "doc",
    sha256: order.documents[0]!.sha256,
    state: "read",
    orgId: "shipper",
    requestedBy: PEOPLE.shipper.id,
    requestedAt: 0,
    listedBy: ["shipper", "carrier"],
    jobId: "job",
    pagesRead: 0,
    ...form && { form },
    fields,
  };
  await new Commit(store.kv).create(ORDERS, order).create(READINGS, reading).send();
  let operations = 0;
  return {
    store,
    order: async () => (await store.kv.get<Order>(["orders", order.id])).value!,
    events: async () => (await listEvents(store.kv, order.id)).map(({ type }) => type),
    check: async () => checkReading(store.kv, order, (await getReading(store.kv, order.id, "doc"))!.value),
    choose: (form: FormType, viewer: Viewer) =>
      chooseForm(store, viewer, { orderId: order.id, documentId: "doc", form }, findFields),
    confirm: async (
      values: Partial<Record<FieldName, string>>,
      viewer: Viewer = PEOPLE.shipper,
      operation = `operation-${++operations}`,
    ) => {
      const { value: { confirmed } } = (await getReading(store.kv, order.id, "doc"))!;
      const confirmation = {
        orderId: order.id,
        documentId: "doc",
        operation: { scope: viewer.id, id: operation, contentHash: "x" },
        revision: confirmed?.revision ?? 0,
        values: new Map(Object.entries(values) as [FieldName, string][]),
      };
      assert.ok((await confirmReading(store, viewer, confirmation)).ok);
    },
    [Symbol.dispose]: () => store.kv.close(),
  };
}

Deno.test("confirmReading() opens one flag for a proof that differs, in the commit that confirms it", async () => {
  using proof = await withReading("pod", [field("packages", "18"), field("plate", "AB-123-CD")]);
  assert.equal((await proof.check())?.differences.length, 1);
  assert.deepEqual((await proof.order()).flags, []);
  await proof.confirm({ packages: "18", plate: "AB-123-CD" }, PEOPLE.shipper, "once");
  await proof.confirm({ packages: "18", plate: "AB-123-CD" }, PEOPLE.shipper, "once");
  await proof.confirm({ packages: "18", plate: "AB-123-CD" }, PEOPLE.carrier);
  const { flags } = await proof.order();
  assert.deepEqual(flags.map(({ kind, stopId, proof }) => [kind, stopId, proof]), [[
    "proof_differs",
    "d1",
    {
      documentId: "doc",
      differences: [{ code: "packages_missing", expected: "20", found: "18", field: "packages", page: 1 }],
    },
  ]]);
  assert.deepEqual(await proof.events(), ["document.confirmed", "flag.opened"]);
});

Deno.test("confirmReading() withdraws the flag when the shipper corrects what was read wrong", async () => {
  using proof = await withReading("pod", [field("packages", "18")]);
  await proof.confirm({ packages: "18" });
  await proof.confirm({ packages: "20" }, PEOPLE.carrier);
  assert.equal((await proof.order()).flags[0]?.settled, undefined);
  await proof.confirm({ packages: "20" });
  assert.equal((await proof.order()).flags[0]?.settled?.withdrawn, true);
  assert.deepEqual(await proof.events(), ["document.confirmed", "flag.opened", "flag.settled"]);
});

Deno.test("confirmReading() takes a signature that a person struck out for none", async () => {
  using proof = await withReading("pod", [field("signature", "present")]);
  await proof.confirm({});
  assert.deepEqual((await proof.order()).flags[0]?.proof?.differences.map(({ code }) => code), ["not_signed"]);
});

Deno.test("confirmReading() leaves the order alone for a proof that agrees, and for papers that prove nothing", async () => {
  for (const [form, packages] of [["pod", "20"], ["invoice", "18"]] as const) {
    using proof = await withReading(form, [field("packages", packages)]);
    const { revision } = await proof.order();
    await proof.confirm({ packages });
    assert.deepEqual([(await proof.order()).revision, await proof.events()], [revision, ["document.confirmed"]]);
  }
});

Deno.test("chooseForm() withdraws the flag of a confirmed proof that is none, in the same commit, at the shipper's word alone", async () => {
  using proof = await withReading("pod", [field("packages", "18")]);
  await proof.confirm({ packages: "18" });
  assert.equal(await proof.choose("invoice", PEOPLE.carrier), null);
  assert.equal((await proof.order()).flags[0]?.settled, undefined);
  const chosen = await proof.choose("invoice", PEOPLE.shipper);
  assert.deepEqual([chosen?.form, chosen?.confirmed], ["invoice", undefined]);
  assert.equal((await proof.order()).flags[0]?.settled?.withdrawn, true);
  assert.deepEqual(await proof.events(), ["document.confirmed", "flag.opened", "flag.settled"]);
  const { rows: [audit] } = await listAudits(proof.store.kv, { action: "reading.retyped" });
  assert.deepEqual([audit?.before, audit?.after], ["pod", "invoice"]);
});

Deno.test("chooseForm() leaves the flag of one that is another proof until that is confirmed", async () => {
  using proof = await withReading("pod", [field("packages", "18")]);
  await proof.confirm({ packages: "18" });
  await proof.choose("cmr", PEOPLE.shipper);
  assert.equal((await proof.order()).flags[0]?.settled, undefined);
  await proof.confirm({ packages: "20" });
  assert.equal((await proof.order()).flags[0]?.settled?.withdrawn, true);
});

Deno.test("chooseForm() looks with what the order is known by", async () => {
  const plates: unknown[] = [];
  const find: FindFields = (_form, _recognition, known) => {
    plates.push(known?.plate);
    return Promise.resolve([]);
  };
  using proof = await withReading("pod", [], find);
  await proof.choose("cmr", PEOPLE.shipper);
  assert.deepEqual(plates, [["AB-123-CD"]]);
});
