import assert from "node:assert/strict";
import { DocumentReading } from "../../../domain/api/documents/documents_schema.ts";
import {
  confirmDocument,
  confirmTransportOrderDocument,
  extractDocument,
  extractTransportOrderDocument,
  getDocument,
  getDocumentResults,
  getTransportOrderDocumentResults,
  listDocuments,
  typeDocument,
  typeTransportOrderDocument,
} from "../../../domain/api/documents/documents_operations.ts";
import { closeTransportOrder } from "../../../domain/api/transport_orders/step_operations.ts";
import { textPdf } from "../../../jobs/ports/recogniser/page_pictures_fixture.ts";
import { scriptedRecogniser } from "../../../jobs/ports/recogniser/recogniser_fixture.ts";
import { unreadable } from "../../../jobs/ports/recogniser/unreadable.ts";
import { settleJobs } from "../../../process/open_process.ts";
import { listEvents } from "../../../kv/orders/events.ts";
import { listAudits } from "../../../kv/audits/audits.ts";
import { confirmReading } from "../../../kv/documents/confirm_reading.ts";
import { printedPaper } from "../../../kv/seed/printed_paper.ts";
import type { Partner } from "../../support/partner.ts";
import { viewerOf } from "../../support/world.ts";
import { assertProblem, CLOSING, Partners } from "./transport_orders_fixture.ts";

async function upload({ app, key }: Partner, orderId: string, bytes: Uint8Array<ArrayBuffer>, type = "POD"): Promise<string> {
  const form = new FormData();
  form.set("document", new File([bytes], "emarge.pdf", { type: "application/pdf" }));
  form.set("documentType", type);
  const response = await app.fetch(
    new Request(`http://localhost/api/transport-orders/${orderId}/documents`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}` },
      body: form,
    }),
  );
  return (await response.json()).documentId;
}

const PAPER = printedPaper([
  "BON DE LIVRAISON",
  "Immatriculation : AB-123-CD",
  "Palettes livrées : 12",
  "Palettes rendues : 10",
  "Nom du signataire : Farid Amrani",
]);

Deno.test("a document is read once, and its text and fields are there for both sides by both addresses", async () => {
  await using partners = await Partners.start();
  const { app, shipper, carrier } = partners;
  const orderId = app.world.orders.underWay;
  const documentId = await upload(shipper, orderId, PAPER.bytes);
  const params = { orderId, documentId };
  assertProblem(await shipper.call(getTransportOrderDocumentResults, { params }), 404, "document_not_read");
  const begun = await shipper.call(extractTransportOrderDocument, { params });
  assert.deepEqual([begun.status, begun.body.status, begun.body.extractedText], [202, "queued", ""]);
  assert.equal((await shipper.call(extractDocument, { params: { documentId } })).status, 202);
  await settleJobs({ ports: app.ports, publicUrl: "http://localhost" }, app.store);
  const again = await shipper.call(extractTransportOrderDocument, { params });
  assert.equal(again.status, 200);
  for (
    const { status, body } of [
      await shipper.call(getTransportOrderDocumentResults, { params }),
      await carrier.call(getDocumentResults, { params: { documentId } }),
    ]
  ) {
    assert.equal(status, 200);
    const reading = DocumentReading.parse(body);
    assert.deepEqual([reading.status, reading.engine, reading.pagesRead, reading.pageCount], ["read", "text_layer", 1, 1]);
    assert.match(reading.extractedText, /^BON DE LIVRAISON\nImmatriculation : AB-123-CD\n/);
    const returned = reading.fields.find(({ name }) => name === "palletsReturned")!;
    assert.deepEqual([returned.value, returned.page], ["10", 0]);
    assert.ok(returned.box.x0 > 0 && returned.box.y1 < 1);
  }
});

Deno.test("a reading tells both sides what a person confirmed of it", async () => {
  await using partners = await Partners.start();
  const { app, shipper, carrier } = partners;
  const orderId = app.world.orders.underWay;
  const documentId = await upload(shipper, orderId, PAPER.bytes);
  await shipper.call(extractDocument, { params: { documentId } });
  await settleJobs({ ports: app.ports, publicUrl: "http://localhost" }, app.store);
  const { body: read } = await shipper.call(getDocumentResults, { params: { documentId } });
  assert.deepEqual([read.documentType, read.confirmed], ["pod", undefined]);
  await confirmReading(app.store, viewerOf(app.world, "shipper"), {
    orderId,
    documentId,
    operation: { scope: "test", id: "confirm", contentHash: "" },
    revision: 0,
    values: new Map([["palletsReturned", "11"], ["palletsGiven", "12"]]),
  });
  const { body } = await carrier.call(getDocumentResults, { params: { documentId } });
  const { confirmed } = DocumentReading.parse(body);
  assert.deepEqual([confirmed!.revision, confirmed!.confirmedAt], [1, new Date(app.store.now()).toISOString()]);
  assert.deepEqual(confirmed!.fields.map(({ name, value, verdict }) => [name, value, verdict]), [
    ["plate", null, "struck_out"],
    ["palletsGiven", "12", "right"],
    ["palletsReturned", "11", "corrected"],
    ["signedBy", null, "struck_out"],
  ]);
});

/** A proof of an order under way that is read, and what is to be confirmed of it. */
async function withReadProof() {
  const partners = await Partners.start();
  const { app, shipper } = partners;
  const orderId = app.world.orders.underWay;
  const documentId = await upload(shipper, orderId, PAPER.bytes);
  await shipper.call(extractDocument, { params: { documentId } });
  await settleJobs({ ports: app.ports, publicUrl: "http://localhost" }, app.store);
  const fields = { plate: "AB-123-CD", palletsGiven: "12", palletsReturned: "11", signedBy: null };
  return {
    partners,
    orderId,
    documentId,
    params: { documentId },
    fields,
    told: async () => (await listEvents(app.store.kv, orderId)).filter(({ type }) => type === "document.confirmed"),
    audits: async () => (await listAudits(app.store.kv, { action: "reading.confirmed" })).rows.length,
    [Symbol.asyncDispose]: () => partners[Symbol.asyncDispose](),
  };
}

Deno.test("a reading is confirmed once by one key, and corrected by the other side", async () => {
  await using proof = await withReadProof();
  const { partners: { shipper, carrier }, params, fields, orderId, documentId } = proof;
  const etag = (await shipper.call(getDocumentResults, { params })).headers.get("etag")!;
  const headers = { "idempotency-key": "confirm-1", "if-match": etag };
  for (let time = 0; time < 2; time++) {
    const { status, body } = await shipper.call(confirmDocument, { params, headers, body: { fields } });
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual(
      DocumentReading.parse(body).confirmed!.fields.map(({ name, value, verdict }) => [name, value, verdict]),
      [
        ["plate", "AB-123-CD", "right"],
        ["palletsGiven", "12", "right"],
        ["palletsReturned", "11", "corrected"],
        ["signedBy", null, "struck_out"],
      ],
    );
  }
  assert.deepEqual((await proof.told()).map(({ actor, facts }) => [actor.kind, facts]), [["key", {
    documentId,
    name: "emarge.pdf",
    documentType: "pod",
    fields: "plate, palletsGiven, palletsReturned, signedBy",
  }]]);
  const corrected = await carrier.call(confirmTransportOrderDocument, {
    params: { orderId, documentId },
    body: { fields: { ...fields, palletsReturned: "10" } },
  });
  assert.deepEqual([corrected.status, corrected.body.confirmed.revision], [200, 2]);
  assert.equal((await proof.told()).length, 1);
  assert.equal(await proof.audits(), 2);
});

Deno.test("a confirmation of another version than the one that If-Match names is refused", async () => {
  await using proof = await withReadProof();
  const { partners: { shipper, carrier }, params, fields } = proof;
  const etag = (await shipper.call(getDocumentResults, { params })).headers.get("etag")!;
  const first = await carrier.call(confirmDocument, { params, body: { fields } });
  const stale = await shipper.call(confirmDocument, { params, headers: { "if-match": etag }, body: { fields } });
  assertProblem(stale, 412, "precondition_failed");
  const seen = await shipper.call(confirmDocument, {
    params,
    headers: { "if-match": first.headers.get("etag")! },
    body: { fields },
  });
  assert.equal(seen.status, 200);
});

Deno.test("a confirmation is refused field by field, as the form refuses it, and by nobody's word but the parties'", async () => {
  await using proof = await withReadProof();
  const { partners: { app, shipper, systems }, orderId, params, fields } = proof;
  const { signedBy: _silent, ...others } = fields;
  const refused = await shipper.call(confirmDocument, { params, body: { fields: { ...others, plate: "?", iban: "FR14" } } });
  assert.equal(refused.status, 422);
  assert.deepEqual(
    refused.body.errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`).sort(),
    ["/fields/iban unknown_field", "/fields/plate not_a_plate", "/fields/signedBy required"],
  );
  assertProblem(
    await shipper.call(confirmDocument, { params, body: { fields: { colour: "red" } } }),
    422,
    "invalid_body",
    "/fields/colour",
  );
  assertProblem(await systems.otherShipper.call(confirmDocument, { params, body: { fields } }), 404, "not_found");
  assertProblem(await systems.recipient.call(confirmDocument, { params, body: { fields } }), 404, "not_found");
  const documentId = await upload(shipper, orderId, await textPdf());
  assertProblem(await shipper.call(confirmDocument, { params: { documentId }, body: { fields } }), 404, "document_not_read");
  await shipper.call(extractDocument, { params: { documentId } });
  assertProblem(await shipper.call(confirmDocument, { params: { documentId }, body: { fields } }), 409, "conflict");
  assert.deepEqual(await proof.told(), []);
  assert.deepEqual((await listAudits(app.store.kv, { action: "reading.confirmed" })).rows, []);
});

Deno.test("a program says what a document is: its fields are looked for anew, and of a confirmed one by the shipper's word alone", async () => {
  await using proof = await withReadProof();
  const { partners: { shipper, carrier, systems }, orderId, params, fields } = proof;
  const typed = await carrier.call(typeTransportOrderDocument, {
    params: { orderId, ...params },
    body: { documentType: "pallet_voucher" },
  });
  assert.equal(typed.status, 200, JSON.stringify(typed.body));
  assert.equal(DocumentReading.parse(typed.body).documentType, "pallet_voucher");
  await shipper.call(typeDocument, { params, body: { documentType: "pod" } });
  await shipper.call(confirmDocument, { params, body: { fields } });
  assertProblem(await carrier.call(typeDocument, { params, body: { documentType: "invoice" } }), 409, "conflict");
  const undone = await shipper.call(typeDocument, { params, body: { documentType: "invoice" } });
  assert.deepEqual([undone.status, undone.body.documentType, undone.body.confirmed], [200, "invoice", undefined]);
  assertProblem(
    await shipper.call(typeDocument, { params, body: { documentType: "novel" } as never }),
    422,
    "invalid_body",
    "/documentType",
  );
  assertProblem(await systems.otherShipper.call(typeDocument, { params, body: { documentType: "pod" } }), 404, "not_found");
  const unread = { documentId: await upload(shipper, orderId, await textPdf()) };
  assertProblem(await shipper.call(typeDocument, { params: unread, body: { documentType: "pod" } }), 404, "document_not_read");
});

Deno.test("a document that cannot be read says why", async () => {
  await using partners = await Partners.start();
  const { app, shipper } = partners;
  const orderId = app.world.orders.underWay;
  Object.assign(app.ports, { recogniser: scriptedRecogniser([unreadable("encrypted", "a password")]) });
  const documentId = await upload(shipper, orderId, PAPER.bytes);
  await shipper.call(extractDocument, { params: { documentId } });
  await settleJobs({ ports: app.ports, publicUrl: "http://localhost" }, app.store);
  const { body } = await shipper.call(getDocumentResults, { params: { documentId } });
  assert.deepEqual([body.status, body.failure, body.fields], ["failed", "encrypted", []]);
});

Deno.test("/documents lists the documents of one's own orders, newest first, and nobody sees another's", async () => {
  await using partners = await Partners.start();
  const { app, shipper, carrier } = partners;
  const stranger = partners.systems.otherShipper;
  const orderId = app.world.orders.underWay;
  const bytes = await textPdf();
  const ids = [await upload(shipper, orderId, bytes), await upload(carrier, orderId, bytes)];
  const { body: first } = await shipper.call(listDocuments, { query: "?limit=1" });
  assert.deepEqual([first.items[0].documentId, first.items[0].orderId], [ids[1], orderId]);
  const { body: second } = await shipper.call(listDocuments, { query: `?limit=1&cursor=${first.nextCursor}` });
  assert.equal(second.items[0].documentId, ids[0]);
  const { status, body } = await shipper.call(getDocument, { params: { documentId: ids[0]! } });
  assert.deepEqual([status, body.name, body.mediaType], [200, "emarge.pdf", "application/pdf"]);
  for (const operation of [getDocument, extractDocument, getDocumentResults]) {
    assertProblem(await stranger.call(operation, { params: { documentId: ids[0]! } }), 404, "not_found");
  }
  const listed = (await stranger.call(listDocuments, {})).body.items.map(({ documentId }: { documentId: string }) => documentId);
  assert.equal(listed.some((id: string) => ids.includes(id)), false);
});

/** Of a document in an answer, what the test looks at. */
interface Answered {
  readonly documentId: string;
  readonly keptUntil: string | null;
}

Deno.test("documents say until when they are kept, by every address and to every side: null until the order ends, then 7 or 10 years", async () => {
  await using partners = await Partners.start();
  const { shipper, carrier, systems: { recipient } } = partners;
  const orderId = await partners.assigned();
  const bytes = await textPdf();
  const [photo, proof] = [await upload(shipper, orderId, bytes, "PHOTO"), await upload(carrier, orderId, bytes)];
  /** What the list, the order and the document itself tell `by` of each. */
  const told = async (by: Partner, ids: readonly string[]) => {
    const listed: Answered[] = (await by.call(listDocuments, {})).body.items;
    const ofOrder: Answered[] = (await partners.read(orderId, by)).body.documents;
    const alone: Answered[] = [];
    for (const documentId of ids) alone.push((await by.call(getDocument, { params: { documentId } })).body);
    return [listed, ofOrder, alone].map((documents) =>
      ids.map((id) => documents.find(({ documentId }) => documentId === id)?.keptUntil)
    );
  };
  assert.deepEqual(await told(shipper, [photo, proof]), Array(3).fill([null, null]));
  const { status, body } = await shipper.call(closeTransportOrder, { params: { orderId }, body: CLOSING });
  assert.equal(status, 200, JSON.stringify(body));
  const closedAt: string = body.closed.at;
  assert.match(closedAt, /^2026/);
  const kept = [closedAt.replace(/^2026/, "2033"), "2037-01-01T00:00:00.000Z"];
  for (const by of [shipper, carrier]) assert.deepEqual(await told(by, [photo, proof]), Array(3).fill(kept));
  assert.deepEqual(await told(recipient, [proof]), Array(3).fill([kept[1]]), "though it sees no price");
});
