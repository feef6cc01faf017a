import assert from "node:assert/strict";
import { addDocument } from "./add_document.ts";
import { addMailedDocument } from "./add_mailed_document.ts";
import { confirmProof } from "./confirm_proof.ts";
import { executionOf } from "./execution.ts";
import {
  assertRefused,
  CARRIER,
  changeOf,
  confirmedOrder,
  deliveredOrder,
  NOW,
  OTHER_CARRIER,
  provenOrder,
  RECIPIENT,
  SHIPPER,
} from "./sample_orders_fixture.ts";
import type { Order, OrderChange } from "./types.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Result } from "../result.ts";

const FILE = { name: "e.pdf", mediaType: "application/pdf", sizeBytes: 10 };
const mail = (order: Order, id: string, orgId = "carrier") =>
  addMailedDocument(order, { orgId, sentBy: "quai4@magasin.example", document: { ...FILE, id, sha256: `sha-${id}` } }, NOW);

function added(result: Result<OrderChange | "already_there", OrderRefusal>): OrderChange {
  assert.ok(result.ok && result.value !== "already_there");
  return result.value;
}

Deno.test("addMailedDocument() attaches a scan in the name of the sender, which proves nothing", () => {
  const before = deliveredOrder();
  const { order, events } = added(mail(before, "m1"));
  const { kind, source, sentBy, addedBy } = order.documents.at(-1)!;
  assert.deepEqual([kind, source, sentBy, addedBy], ["scan", "mail", "quai4@magasin.example", "quai4@magasin.example"]);
  assert.deepEqual(events.map(({ type }) => type), ["document.added"]);
  assert.equal(executionOf(order), executionOf(before));
});

Deno.test("addMailedDocument() attaches the same bytes once", () => {
  const { order } = added(mail(confirmedOrder(), "m1"));
  assert.deepEqual(mail(order, "m1"), { ok: true, value: "already_there" });
});

Deno.test("addMailedDocument() refuses mails to anybody but the shipper and the carrier, and to orders that have ended", () => {
  for (const { orgId } of [OTHER_CARRIER, RECIPIENT]) {
    const refused = mail(confirmedOrder(), "m1", orgId);
    assertRefused(refused, "not_a_party");
  }
  assertRefused(mail({ ...confirmedOrder(), cancelled: { at: NOW, by: "Léa", reason: "x" } }, "m1"), "order_ended");
});

Deno.test("addMailedDocument() leaves places for what the parties attach themselves", () => {
  let order = confirmedOrder();
  for (let n = 0; n < 20; n++) order = added(mail(order, `m${n}`)).order;
  assertRefused(mail(order, "one-more"), "too_many_documents");
  const document = { ...FILE, id: "own", kind: "pod" as const, sha256: "own" };
  assert.ok(addDocument(order, { by: CARRIER, document }, NOW).ok);
});

Deno.test("confirmProof() makes the proof of a scan that came by mail, when a person of the shipper or the carrier says so", () => {
  const { order } = added(mail(deliveredOrder(), "m1"));
  for (const by of [SHIPPER, CARRIER]) {
    const { order: after, events } = changeOf(confirmProof(order, { by, documentId: "m1" }, NOW));
    assert.equal(after.documents.at(-1)!.kind, "pod");
    assert.deepEqual(events.map(({ type }) => type), ["proof.confirmed", "proof.received"]);
    assert.equal(executionOf(after), "proof_received");
    assertRefused(confirmProof(after, { by, documentId: "m1" }, NOW), "nothing_to_confirm");
  }
  for (const by of [OTHER_CARRIER, RECIPIENT, { kind: "mail" as const, id: "mail", name: "x", orgId: "carrier" }]) {
    assertRefused(confirmProof(order, { by, documentId: "m1" }, NOW), "not_a_party");
  }
});

Deno.test("confirmProof() touches no document that came by another way, nor an order that has ended", () => {
  const order = provenOrder();
  for (const { id } of order.documents) {
    assertRefused(confirmProof(order, { by: SHIPPER, documentId: id }, NOW), "nothing_to_confirm");
  }
  const cancelled = { ...added(mail(confirmedOrder(), "m1")).order, cancelled: { at: NOW, by: "Léa", reason: "x" } };
  assertRefused(confirmProof(cancelled, { by: SHIPPER, documentId: "m1" }, NOW), "order_ended");
});
