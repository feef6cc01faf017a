import assert from "node:assert/strict";
import { addMailedDocument } from "./add_mailed_document.ts";
import { confirmProof } from "./confirm_proof.ts";
import { discardMailedDocument } from "./discard_mailed_document.ts";
import { flagProof } from "./flag_proof.ts";
import {
  assertRefused,
  CARRIER,
  changeOf,
  deliveredOrder,
  NOW,
  OTHER_CARRIER,
  provenOrder,
  RECIPIENT,
  SHIPPER,
} from "./sample_orders_fixture.ts";
import type { Order } from "./types.ts";

const FILE = { name: "e.pdf", mediaType: "application/pdf", sizeBytes: 10 };

function mailed(order: Order, id = "m1"): Order {
  const document = { ...FILE, id, sha256: `sha-${id}` };
  const added = addMailedDocument(order, { orgId: "carrier", sentBy: "quai4@magasin.example", document }, NOW);
  assert.ok(added.ok && added.value !== "already_there");
  return added.value.order;
}
const discard = (order: Order, by = CARRIER, documentId = "m1", reason = "Publicité") =>
  discardMailedDocument(order, { by, documentId, reason }, NOW);

Deno.test("discardMailedDocument() takes a scan off its order, tells why, and makes room for another", () => {
  let order = deliveredOrder();
  for (let n = 1; n <= 20; n++) order = mailed(order, `m${n}`);
  const { order: after, events } = changeOf(discard(order));
  assert.deepEqual(after.documents, order.documents.filter(({ id }) => id !== "m1"));
  assert.deepEqual(events, [{
    type: "document.discarded",
    facts: { documentId: "m1", name: "e.pdf", reason: "Publicité" },
  }]);
  assert.equal(mailed(after, "m21").documents.length, order.documents.length);
});

Deno.test("discardMailedDocument() is for the party to whose address it came, with a reason, while the order goes on", () => {
  const order = mailed(deliveredOrder());
  assertRefused(discard(order, SHIPPER), "nothing_to_discard");
  for (const by of [OTHER_CARRIER, RECIPIENT]) assertRefused(discard(order, by), "not_a_party");
  assertRefused(discard(order, CARRIER, "m1", " "), "reason_required");
  assertRefused(discard({ ...order, cancelled: { at: NOW, by: "Léa", reason: "x" } }), "order_ended");
});

Deno.test("discardMailedDocument() leaves what came by another way, what is the proof, and what speaks against somebody", () => {
  for (const { id } of provenOrder().documents) assertRefused(discard(provenOrder(), CARRIER, id), "nothing_to_discard");
  const order = mailed(deliveredOrder());
  const { order: confirmed } = changeOf(confirmProof(order, { by: SHIPPER, documentId: "m1" }, NOW));
  assertRefused(discard(confirmed), "nothing_to_discard");
  const differences = [{ code: "packages_missing", expected: "20", found: "18", field: "packages", page: 0 } as const];
  const flagged = flagProof(order, { by: SHIPPER, documentId: "m1", stopId: "d1", differences }, NOW)!.order;
  assertRefused(discard(flagged), "nothing_to_discard");
});
