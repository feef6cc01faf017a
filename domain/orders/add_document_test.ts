import assert from "node:assert/strict";
import { addDocument, MAX_DOCUMENTS } from "./add_document.ts";
import { cancelOrder } from "./cancel_order.ts";
import {
  assertRefused,
  AT_THE_WHEEL,
  CARRIER,
  changeOf,
  deliveredOrder,
  draftOrder,
  LINK,
  loadedOrder,
  NOW,
  OTHER_CARRIER,
  provenOrder,
  RECIPIENT,
  sampleDocument,
  SHIPPER,
} from "./sample_orders_fixture.ts";

Deno.test("addDocument() finds the proof received with the first proof after the delivery", () => {
  const first = changeOf(addDocument(deliveredOrder(), { by: CARRIER, document: sampleDocument("doc") }, NOW));
  assert.deepEqual(first.order.documents, [{ ...sampleDocument("doc"), addedAt: NOW, addedBy: "Paul Girard" }]);
  assert.deepEqual(first.events, [
    { type: "document.added", facts: { documentId: "doc", kind: "pod", name: "doc.jpg" } },
    { type: "proof.received", facts: {} },
  ]);
  const second = changeOf(addDocument(first.order, { by: CARRIER, document: sampleDocument("doc-2") }, NOW));
  assert.deepEqual(second.events.map(({ type }) => type), ["document.added"]);
});

Deno.test("addDocument() finds no proof in a photo, nor before the delivery", () => {
  for (const [order, kind] of [[deliveredOrder(), "photo"], [loadedOrder(), "pod"]] as const) {
    const { events } = changeOf(addDocument(order, { by: AT_THE_WHEEL, document: sampleDocument("doc", kind) }, NOW));
    assert.deepEqual(events.map(({ type }) => type), ["document.added"]);
  }
});

Deno.test("addDocument() is open to each party and closed to strangers", () => {
  for (const by of [SHIPPER, CARRIER, AT_THE_WHEEL, RECIPIENT, LINK]) {
    assert.ok(addDocument(deliveredOrder(), { by, document: sampleDocument("doc") }, NOW).ok, by.name);
  }
  assertRefused(addDocument(deliveredOrder(), { by: OTHER_CARRIER, document: sampleDocument("doc") }, NOW), "not_a_party");
});

Deno.test("addDocument() takes 40 documents, each id once, at known stops", () => {
  const documents = Array.from({ length: MAX_DOCUMENTS }, (_, i) => ({ ...sampleDocument(`d${i}`), addedAt: NOW, addedBy: "" }));
  const full = { ...deliveredOrder(), documents };
  const refusal = assertRefused(addDocument(full, { by: SHIPPER, document: sampleDocument("doc") }, NOW), "too_many_documents");
  assert.deepEqual(refusal.facts, { max: 40 });
  assert.ok(addDocument({ ...full, documents: documents.slice(1) }, { by: SHIPPER, document: sampleDocument("doc") }, NOW).ok);
  assertRefused(addDocument(provenOrder(), { by: SHIPPER, document: sampleDocument("doc") }, NOW), "id_repeated");
  const lost = { ...sampleDocument("doc-2"), stopId: "none" };
  assertRefused(addDocument(provenOrder(), { by: SHIPPER, document: lost }, NOW), "stop_unknown");
});

Deno.test("addDocument() refuses an order that ended", () => {
  const cancelled = changeOf(cancelOrder(draftOrder(), { by: SHIPPER, reason: "Doublon" }, NOW)).order;
  assertRefused(addDocument(cancelled, { by: SHIPPER, document: sampleDocument("doc") }, NOW), "order_ended");
});
