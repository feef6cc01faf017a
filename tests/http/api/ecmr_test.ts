import assert from "node:assert/strict";
import { PDFDocument } from "pdf-lib";
import { createEcmr, getEcmr, getEcmrPdf, sendEcmr, signEcmr } from "../../../domain/api/ecmr/ecmr_operations.ts";
import { sampleLine, sampleStop } from "../../../domain/orders/sample_orders_fixture.ts";
import { verifyChain } from "../../../domain/notes/chain.ts";
import { DAY_MS } from "../../../domain/time/instant.ts";
import { listAudits } from "../../../kv/audits/audits.ts";
import { getMail, listMails } from "../../../kv/mails/mail.ts";
import { listNotes, listVersions } from "../../../kv/notes/notes.ts";
import { listEvents } from "../../../kv/orders/events.ts";
import { ORIGIN, startTestApp, type TestApp } from "../../support/app.ts";
import { OrderWorld, PEOPLE } from "../../support/order_world.ts";
import { Partner } from "../../support/partner.ts";

/** The published example, with the role of who signs. */
const SIGNING = { signature: "data:image/png;base64,iVBORw0KGgo=", signerName: "Tom Vidal", signerRole: "consignee" };
const UNKNOWN = "01J00000000000000000000000";

async function partnersOf(app: TestApp) {
  const [shipper, carrier, recipient, stranger, otherRecipient] = await Promise.all(
    [PEOPLE.shipper, PEOPLE.carrier, PEOPLE.recipient, PEOPLE.stranger, PEOPLE.otherRecipient].map((viewer) =>
      Partner.of(app, viewer)
    ),
  );
  return { shipper: shipper!, carrier: carrier!, recipient: recipient!, stranger: stranger!, otherRecipient: otherRecipient! };
}

async function accepted(world: OrderWorld): Promise<string> {
  const id = await world.create();
  await world.publish(id);
  await world.accept(id);
  return id;
}

Deno.test("POST /api/ecmr makes one note a consignment, once, with and without /v1, and says so on the timeline", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const { shipper, carrier } = await partnersOf(app);
  const orderId = await accepted(world);
  const made = await shipper.call(createEcmr, { body: { orderId }, base: "/api" });
  assert.equal(made.status, 201);
  assert.equal(made.body.ecmrId, made.body.ecmrs[0].ecmrId);
  assert.deepEqual(
    made.body.ecmrs.map(({ status, versionCount }: { status: string; versionCount: number }) => [status, versionCount]),
    [
      ["draft", 0],
      ["draft", 0],
    ],
  );
  assert.equal(JSON.stringify(made.body).includes("priceCents"), false);
  const again = await carrier.call(createEcmr, { body: { orderId } });
  assert.deepEqual(again.body, made.body);
  assert.deepEqual((await listEvents(app.store.kv, orderId)).filter(({ type }) => type === "note.created").length, 1);
  const page = await app.fetch(new Request(made.body.ecmrs[0].verificationUrl));
  assert.equal(page.status, 200);
  assert.match(await page.text(), /Intacte/);
});

Deno.test("POST /api/ecmr at the same moment makes each note once", async () => {
  await using app = await startTestApp();
  const { shipper } = await partnersOf(app);
  const orderId = await accepted(new OrderWorld(app));
  const answers = await Promise.all(Array.from({ length: 5 }, () => shipper.call(createEcmr, { body: { orderId } })));
  assert.deepEqual(answers.map(({ status }) => status), [201, 201, 201, 201, 201]);
  assert.equal((await listNotes(app.store.kv, orderId)).length, 2);
});

Deno.test("POST /api/ecmr refuses orders that nobody accepted, strangers' orders and unknown fields", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const { shipper, stranger } = await partnersOf(app);
  const draft = await shipper.call(createEcmr, { body: { orderId: await world.create() } });
  assert.deepEqual([draft.status, draft.body.code], [409, "order_not_under_way"]);
  const orderId = await accepted(world);
  assert.equal((await stranger.call(createEcmr, { body: { orderId } })).status, 404);
  assert.equal((await shipper.call(createEcmr, { body: { orderId: UNKNOWN } })).status, 404);
  const odd = await shipper.call(createEcmr, { body: { orderId, colour: "red" } });
  assert.deepEqual([odd.status, odd.body.errors[0].pointer], [422, "/colour"]);
  const reader = await Partner.of(app, PEOPLE.shipper, ["orders.read"]);
  assert.equal((await reader.call(createEcmr, { body: { orderId } })).status, 403);
});

Deno.test("notes that were made ahead are those that driver and consignee sign", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const { shipper } = await partnersOf(app);
  const orderId = await accepted(world);
  const { body: { ecmrs } } = await shipper.call(createEcmr, { body: { orderId } });
  const { stops } = await world.assign(orderId);
  for (const stop of stops) await world.pass(orderId, stop.id);
  for (const { ecmrId } of ecmrs) {
    const { body } = await shipper.call(getEcmr, { params: { ecmrId } });
    assert.equal(body.status, "delivered");
    assert.deepEqual(body.signatures.map(({ role }: { role: string }) => role), ["sender", "carrier", "consignee"]);
  }
});

Deno.test("POST /api/ecmr/:ecmrId/sign takes the published body, records on whose word, and keeps the chain whole", async () => {
  await using app = await startTestApp();
  const { kv } = app.store;
  const { recipient, shipper } = await partnersOf(app);
  const orderId = await new OrderWorld(app).delivered({}, false);
  const { body: { ecmrId } } = await recipient.call(createEcmr, { body: { orderId } });
  const signed = await recipient.call(signEcmr, { params: { ecmrId }, body: SIGNING, base: "/api" });
  assert.equal(signed.status, 200);
  const signature = signed.body.signatures.at(-1);
  assert.deepEqual(
    [signature.role, signature.name, signature.method, signature.attestedBy],
    ["consignee", "Tom Vidal", "api_statement", "ERP, Magasin Bellecour"],
  );
  for (const note of await listNotes(kv, orderId)) {
    assert.ok(note.consigneeSigned);
    assert.deepEqual(await verifyChain(note, await listVersions(kv, note.id), app.ports.seal), { intact: true });
  }
  const event = (await listEvents(kv, orderId)).findLast(({ type }) => type === "note.signed");
  assert.equal(event!.actor.kind, "key");
  const pdf = await shipper.call(getEcmrPdf, { params: { ecmrId } });
  assert.equal(pdf.headers.get("content-type"), "application/pdf");
  assert.ok((await PDFDocument.load(pdf.body)).getPageCount() >= 1);
});

Deno.test("POST /api/ecmr/:ecmrId/sign happens once for an Idempotency-Key, which other content may not use", async () => {
  await using app = await startTestApp();
  const { recipient } = await partnersOf(app);
  const orderId = await new OrderWorld(app).delivered({}, false);
  const { body: { ecmrId } } = await recipient.call(createEcmr, { body: { orderId } });
  const request = { params: { ecmrId }, body: SIGNING, headers: { "idempotency-key": "sign-1" } };
  const first = await recipient.call(signEcmr, request);
  const second = await recipient.call(signEcmr, request);
  assert.deepEqual([second.status, second.body], [200, first.body]);
  const other = await recipient.call(signEcmr, { ...request, body: { ...SIGNING, signerName: "Noé Faure" } });
  assert.deepEqual([other.status, other.body.code], [409, "idempotency_key_reused"]);
});

/** The status and code that stating a signature gives. */
async function stated(partner: Partner, ecmrId: string, signerRole: string): Promise<readonly [number, string]> {
  const { status, body } = await partner.call(signEcmr, { params: { ecmrId }, body: { ...SIGNING, signerRole } });
  return [status, status === 200 ? body.status : body.code];
}

Deno.test("a transport without a driver here is signed by the systems of its parties, each after the other", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const { shipper, carrier, recipient } = await partnersOf(app);
  const orderId = await accepted(world);
  const { body: { ecmrId, ecmrs } } = await shipper.call(createEcmr, { body: { orderId } });
  assert.deepEqual(await stated(carrier, ecmrId, "carrier"), [409, "sender_signature_missing"]);
  assert.deepEqual(await stated(recipient, ecmrId, "consignee"), [409, "goods_not_taken_over"]);
  assert.deepEqual(await stated(shipper, ecmrId, "shipper"), [200, "issued"]);
  assert.deepEqual(await stated(carrier, ecmrId, "driver"), [200, "taken_over"]);
  assert.deepEqual(await stated(recipient, ecmrId, "consignee"), [409, "goods_not_taken_over"]);
  const second = ecmrs[1].ecmrId;
  for (const role of ["sender", "carrier"]) assert.equal((await stated(carrier, second, role))[0], 200);
  assert.deepEqual(await stated(recipient, ecmrId, "consignee"), [200, "delivered"]);
  assert.equal((await recipient.call(getEcmr, { params: { ecmrId: second } })).body.status, "delivered");
});

Deno.test("a carrier's system may tell of all three signatures, and a driver who comes later signs nothing twice", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const { carrier, recipient } = await partnersOf(app);
  const stops = [sampleStop("p1", "pickup"), sampleStop("d1", "delivery")];
  const orderId = await world.create({ stops, goods: [sampleLine("l1", "p1")] });
  await world.publish(orderId);
  await world.accept(orderId);
  const { body: { ecmrId } } = await carrier.call(createEcmr, { body: { orderId } });
  assert.deepEqual(await stated(carrier, ecmrId, "sender"), [200, "issued"]);
  assert.deepEqual(await stated(carrier, ecmrId, "carrier"), [200, "taken_over"]);
  assert.deepEqual(await stated(carrier, ecmrId, "carrier"), [409, "role_already_signed"]);
  assert.deepEqual(await stated(carrier, ecmrId, "sender"), [409, "already_signed"]);
  await world.assign(orderId);
  assert.deepEqual(await stated(recipient, ecmrId, "recipient"), [409, "stop_not_handled"]);
  const { stops: [pickup, delivery] } = await world.order(orderId);
  await world.pass(orderId, pickup!.id);
  await world.pass(orderId, delivery!.id);
  const { body } = await carrier.call(getEcmr, { params: { ecmrId } });
  assert.deepEqual(
    body.signatures.map(({ role, method }: { role: string; method: string }) => [role, method]),
    [["sender", "api_statement"], ["carrier", "api_statement"], ["consignee", "driver_attestation"]],
  );
  const [note] = await listNotes(app.store.kv, orderId);
  assert.deepEqual(await verifyChain(note!, await listVersions(app.store.kv, note!.id), app.ports.seal), { intact: true });
});

Deno.test("POST /api/ecmr/:ecmrId/sign refuses where the state or the side does not allow it", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const { shipper, carrier, recipient, stranger } = await partnersOf(app);
  const orderId = await accepted(world);
  const { body: { ecmrId } } = await shipper.call(createEcmr, { body: { orderId } });
  assert.deepEqual(await stated(shipper, ecmrId, "witness"), [422, "invalid_body"]);
  assert.deepEqual(await stated(shipper, ecmrId, "carrier"), [403, "not_the_carrier"]);
  assert.deepEqual(await stated(shipper, ecmrId, "consignee"), [403, "not_the_counterpart"]);
  assert.deepEqual(await stated(stranger, ecmrId, "consignee"), [404, "not_found"]);
  assert.deepEqual(await stated(shipper, "nothing", "sender"), [404, "not_found"]);

  const { stops } = await world.assign(orderId);
  assert.deepEqual(await stated(shipper, ecmrId, "sender"), [409, "stop_not_handled"]);
  for (const stop of stops) await world.pass(orderId, stop.id);
  assert.deepEqual(await stated(carrier, ecmrId, "carrier"), [409, "role_already_signed"]);
  assert.deepEqual(await stated(recipient, ecmrId, "consignee"), [409, "already_signed"]);
});

Deno.test("GET /api/ecmr/:ecmrId is for the parties alone, and 304 for who has it already", async () => {
  await using app = await startTestApp();
  const { shipper, carrier, recipient, stranger, otherRecipient } = await partnersOf(app);
  const orderId = await new OrderWorld(app).delivered();
  const { body: { ecmrId } } = await shipper.call(createEcmr, { body: { orderId } });
  for (const partner of [shipper, carrier, recipient]) {
    assert.equal((await partner.call(getEcmr, { params: { ecmrId } })).status, 200);
  }
  for (const partner of [stranger, otherRecipient]) {
    assert.equal((await partner.call(getEcmr, { params: { ecmrId } })).status, 404);
    assert.equal((await partner.call(getEcmrPdf, { params: { ecmrId } })).status, 404);
    assert.equal((await partner.call(sendEcmr, { params: { ecmrId }, body: { to: ["a@b.test"] } })).status, 404);
  }
  const { headers } = await shipper.call(getEcmr, { params: { ecmrId } });
  const known = await shipper.send("GET", `/api/v1/ecmr/${ecmrId}`, undefined, { "if-none-match": headers.get("etag")! });
  assert.equal(known.status, 304);
});

Deno.test("GET /api/ecmr/:ecmrId/pdf and /send refuse a note that nobody has signed", async () => {
  await using app = await startTestApp();
  const { shipper } = await partnersOf(app);
  const orderId = await accepted(new OrderWorld(app));
  const { body: { ecmrId } } = await shipper.call(createEcmr, { body: { orderId } });
  const pdf = await shipper.call(getEcmrPdf, { params: { ecmrId } });
  assert.deepEqual([pdf.status, pdf.body.code], [409, "note_not_issued"]);
  const sent = await shipper.call(sendEcmr, { params: { ecmrId }, body: { to: ["a@b.test"] } });
  assert.deepEqual([sent.status, sent.body.code], [409, "note_not_issued"]);
});

Deno.test("POST /api/ecmr/:ecmrId/send mails each address a link to the PDF that ends, with a line of audit", async () => {
  await using app = await startTestApp();
  const { shipper } = await partnersOf(app);
  const orderId = await new OrderWorld(app).delivered();
  const { body: { ecmrId } } = await shipper.call(createEcmr, { body: { orderId } });
  const to = ["quai@client.test", "QUAI@client.test", "compta@client.test"];
  const request = { params: { ecmrId }, body: { to }, headers: { "idempotency-key": "send-1" } };
  const sent = await shipper.call(sendEcmr, request);
  assert.deepEqual([sent.status, sent.body.to], [202, ["quai@client.test", "compta@client.test"]]);
  assert.equal((await shipper.call(sendEcmr, request)).status, 202);
  const { rows } = await listMails(app.store.kv);
  const mails = rows.filter(({ kind }) => kind === "note_link");
  assert.deepEqual(mails.map((mail) => mail.to).toSorted(), ["compta@client.test", "quai@client.test"]);
  const links = (await listAudits(app.store.kv)).rows.filter(({ action }) => action === "link.issued");
  assert.equal(links.length, 2);

  const mail = (await getMail(app.store.kv, mails[0]!.id))!.value;
  const [url] = mail.text.match(/http:\/\/localhost\/files\/shared\/[\w-]+/)!;
  const print = await app.fetch(new Request(url));
  assert.equal(print.headers.get("content-type"), "application/pdf");
  await print.body?.cancel();
  app.clock.pass(31 * DAY_MS);
  assert.equal((await app.fetch(new Request(url))).status, 404);
  assert.equal((await app.fetch(new Request(`${ORIGIN}/files/shared/unknown`))).status, 404);
});

Deno.test("POST /api/ecmr/:ecmrId/send wants one to ten addresses that are addresses", async () => {
  await using app = await startTestApp();
  const { shipper } = await partnersOf(app);
  const orderId = await new OrderWorld(app).delivered();
  const { body: { ecmrId } } = await shipper.call(createEcmr, { body: { orderId } });
  for (const to of [[], ["nobody"], Array.from({ length: 11 }, (_, n) => `a${n}@b.test`)]) {
    assert.equal((await shipper.call(sendEcmr, { params: { ecmrId }, body: { to } })).status, 422);
  }
});
