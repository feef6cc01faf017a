import assert from "node:assert/strict";
import { cancelTransportOrder } from "../../../domain/api/transport_orders/order_operations.ts";
import {
  addTransportOrderDocument,
  assignCarrierToOrder,
  closeTransportOrder,
  listTransportOrderEvents,
} from "../../../domain/api/transport_orders/step_operations.ts";
import { DAY_MS, HOUR_MS } from "../../../domain/time/instant.ts";
import { readStored } from "../../../jobs/ports/storage/read_stored.ts";
import { noticesTo } from "./notices_to.ts";
import { Partner } from "../../support/partner.ts";
import { viewerOf } from "../../support/world.ts";
import { assertProblem, CLOSING, Partners, PDF, SHORT } from "./transport_orders_fixture.ts";

type Typed = { readonly type: string };

async function eventsOf(partners: Partners, orderId: string, by = partners.shipper) {
  const { status, body } = await by.call(listTransportOrderEvents, { params: { orderId } });
  assert.equal(status, 200);
  return body.items;
}
const typesOf = (events: readonly Typed[]) => events.map(({ type }) => type);

function send(partner: Partner, orderId: string, file: File | null, documentType?: string): Promise<Response> {
  const form = new FormData();
  if (file) form.set("document", file);
  if (documentType) form.set("documentType", documentType);
  const headers = { authorization: `Bearer ${partner.key}` };
  return partner.app.fetch(
    new Request(`http://localhost/api/transport-orders/${orderId}/documents`, { method: "POST", headers, body: form }),
  );
}

Deno.test("PATCH status takes an order from draft to departure, each step by its own side", async () => {
  await using partners = await Partners.start();
  const { app, carrier } = partners;
  const orderId = await partners.create();
  const carrierId = app.world.firms.carrier.id;
  assertProblem(await partners.move(orderId, { status: "published", carrierId }, carrier), 404, "not_found");
  const published = await partners.move(orderId, { status: "published", carrierId });
  assert.deepEqual([published.status, published.body.status], [200, "offered"]);
  assert.equal(published.body.offers[0].deadline, new Date(app.clock.now + DAY_MS).toISOString());
  assertProblem(await partners.move(orderId, { status: "accepted" }), 403, "not_the_offered_carrier");
  assert.equal((await partners.move(orderId, { status: "accepted" }, carrier)).body.status, "accepted");
  const [driver, vehicle] = [app.world.drivers[0]!, app.world.vehicles[0]!];
  const confirmed = await partners.move(
    orderId,
    { status: "confirmed", driverId: driver.id, vehicleId: vehicle.id, date: "2026-11-25" },
    carrier,
  );
  assert.deepEqual([confirmed.body.status, confirmed.body.assignment.plate], ["planned", vehicle.plate]);
  const arrived = { status: "arrived", stopId: "usine", at: "2026-11-24T08:00:00Z" };
  assertProblem(await partners.move(orderId, arrived), 403, "not_the_driver");
  assertProblem(
    await partners.move(orderId, { ...arrived, at: "2027-01-01T00:00:00Z" }, carrier),
    422,
    "moment_in_future",
    "/at",
  );
  const under = await partners.move(orderId, arrived, carrier);
  assert.deepEqual([under.body.status, under.body.stops[0].state, under.body.stops[0].arrived.deviceAt], [
    "under_way",
    "arrived",
    "2026-11-24T08:00:00.000Z",
  ]);
  assertProblem(await partners.move(orderId, { status: "departed", stopId: "usine" }, carrier), 409, "stop_not_handled");
  const failed = await partners.move(orderId, { status: "failed", stopId: "usine", reason: "absent" }, carrier);
  assert.equal(failed.body.flags[0].kind, "refusal");
  assert.deepEqual(typesOf(await eventsOf(partners, orderId)), [
    "order.created",
    "offer.sent",
    "offer.accepted",
    "driver.assigned",
    "stop.arrived",
    "stop.failed",
    "flag.opened",
  ]);
});

Deno.test("PATCH status names what publishing still asks, and the moves that are allowed", async () => {
  await using partners = await Partners.start();
  const orderId = await partners.create(SHORT);
  const carrierId = partners.app.world.firms.carrier.id;
  const incomplete = await partners.move(orderId, { status: "published", carrierId });
  assertProblem(incomplete, 422, "publishing_incomplete");
  assert.deepEqual(incomplete.body.errors.map(({ pointer, code }: typeof incomplete.body) => [pointer, code]), [
    ["/stops/0/party", "party_required"],
    ["/stops/0/address", "address_required"],
    ["/stops/0/contact", "contact_required"],
    ["/stops/0", "stop_without_goods"],
    ["/stops/1/party", "party_required"],
    ["/stops/1/address", "address_required"],
    ["/stops/1/contact", "contact_required"],
    ["/stops/1", "stop_without_goods"],
    ["/goods", "goods_required"],
    ["/price/amountCents", "price_required"],
  ]);
  assertProblem(await partners.move(orderId, { status: "published", carrierId: "nobody" }), 422, "invalid_body", "/carrierId");
  assertProblem(await partners.move(orderId, { status: "delivered" }), 422, "invalid_body", "/status");
  assertProblem(await partners.move(orderId, { status: "cancelled" }), 422, "invalid_body", "/reason");
  assertProblem(await partners.move(orderId, { status: "verified" }), 409, "deliveries_not_done");
  await partners.move(orderId, { status: "cancelled", reason: "Client parti" });
  const again = await partners.move(orderId, { status: "cancelled", reason: "Client parti" });
  assertProblem(again, 409, "commercial_move_forbidden");
});

Deno.test("a carrier that declines is answered, sees the order no more, and its answer is another's to know", async () => {
  await using partners = await Partners.start();
  const { carrier } = partners;
  const orderId = await partners.create();
  const { carrier: firm, smallCarrier } = partners.app.world.firms;
  await partners.move(orderId, { status: "published", carrierId: firm.id });
  const refused = await partners.move(orderId, { status: "refused", reason: "Complet" }, carrier);
  assert.deepEqual([refused.status, refused.body.status], [200, "declined"]);
  assertProblem(await partners.read(orderId, carrier), 404, "not_found");
  await partners.move(orderId, { status: "published", carrierId: smallCarrier.id });
  const theirs = await partners.read(orderId, partners.systems.smallCarrier);
  assert.deepEqual(theirs.body.offers.map(({ carrierId }: typeof theirs.body) => carrierId), [smallCarrier.id]);
  const events = await eventsOf(partners, orderId, partners.systems.smallCarrier);
  assert.ok(!JSON.stringify(events).includes(firm.name));
});

Deno.test("assign-carrier records an acceptance as what it is, tells the carrier, and the carrier may cancel", async () => {
  await using partners = await Partners.start();
  const { app, carrier } = partners;
  const orderId = await partners.assigned(SHORT);
  const [, event] = await eventsOf(partners, orderId);
  assert.equal(event.type, "carrier.assigned");
  assert.equal(event.actor.kind, "key");
  assert.equal(event.facts.by, "ERP");
  const { body } = await partners.read(orderId, carrier);
  assert.deepEqual([body.side, body.status, body.offers[0].recordedBy], ["carrier", "accepted", "ERP"]);
  assert.deepEqual((await noticesTo(app, app.world.firms.carrier.id)).slice(0, 1), ["carrier.assigned"]);
  const cancelled = await carrier.call(cancelTransportOrder, { params: { orderId }, query: "?reason=Jamais%20convenu" });
  assert.deepEqual([cancelled.status, cancelled.body.cancelled.reason], [200, "Jamais convenu"]);
});

Deno.test("assign-carrier refuses who is no carrier, an open offer, an order that was taken, and other firms", async () => {
  await using partners = await Partners.start();
  const { shipper, carrier, app: { world: { firms } } } = partners;
  const orderId = await partners.create();
  const assign = (carrierId: string, by = shipper, headers = {}) =>
    by.call(assignCarrierToOrder, { params: { orderId }, body: { carrierId }, headers });
  for (const id of ["nobody", firms.recipient.id]) assertProblem(await assign(id), 422, "invalid_body", "/carrierId");
  assertProblem(await assign(firms.carrier.id, shipper, { "if-match": '"9"' }), 412, "precondition_failed");
  await partners.move(orderId, { status: "published", carrierId: firms.carrier.id });
  assertProblem(await assign(firms.smallCarrier.id), 409, "offer_open");
  assertProblem(await assign(firms.carrier.id, carrier), 403, "not_the_shipper");
  assert.equal((await assign(firms.carrier.id)).body.assignedCarrier, firms.carrier.id);
  assertProblem(await assign(firms.smallCarrier.id), 409, "commercial_move_forbidden");
});

Deno.test("close commits delivery, proof, verification and closure at once, with the signature as proof", async () => {
  await using partners = await Partners.start();
  const { app: { store: { kv }, ports: { storage } }, shipper } = partners;
  const orderId = await partners.assigned(SHORT);
  const { status, body } = await shipper.call(closeTransportOrder, { params: { orderId }, body: CLOSING });
  assert.deepEqual([status, body.status, body.executionState], [200, "closed", "closed"]);
  assert.deepEqual([body.stops[1].handled.deviceAt, body.stops[1].handled.reportedBy], [CLOSING.deliveredAt, "ERP"]);
  const events = await eventsOf(partners, orderId);
  const closing = events.slice(2);
  assert.deepEqual(typesOf(closing), ["document.added", "order.delivered", "proof.received", "proof.verified", "order.closed"]);
  assert.deepEqual(new Set(closing.map(({ deviceAt }: { deviceAt: string }) => deviceAt)), new Set([CLOSING.deliveredAt]));
  const versions = new Set<string>();
  for await (const entry of kv.list({ prefix: ["order_events", orderId] })) versions.add(entry.versionstamp);
  assert.equal(versions.size, 3);
  const [proof] = body.documents;
  assert.equal(proof.documentType, "pod");
  assert.equal(new TextDecoder().decode((await readStored(storage, proof.sha256))!), "base64-signature");
  assertProblem(await shipper.call(closeTransportOrder, { params: { orderId }, body: CLOSING }), 409, "order_ended");
});

Deno.test("close keeps a signature that is a picture as a picture", async () => {
  await using partners = await Partners.start();
  const orderId = await partners.assigned(SHORT);
  const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  const body = { ...CLOSING, signature: `data:image/png;base64,${png}` };
  const closed = await partners.shipper.call(closeTransportOrder, { params: { orderId }, body });
  assert.equal(closed.body.documents[0].mediaType, "image/png");
});

Deno.test("close is the shipper's, with the right to verify proofs, for an order that somebody took", async () => {
  await using partners = await Partners.start();
  const { app, carrier, shipper } = partners;
  const close = (orderId: string, by = shipper, body = CLOSING) => by.call(closeTransportOrder, { params: { orderId }, body });
  const draft = await partners.create(SHORT);
  assertProblem(await close(draft), 409, "order_not_under_way");
  const orderId = await partners.assigned(SHORT);
  assertProblem(await close(orderId, carrier), 403, "not_the_shipper");
  const writer = await Partner.of(app, viewerOf(app.world, "shipper"), ["orders.read", "orders.write"]);
  assertProblem(await close(orderId, writer), 403, "forbidden");
  assertProblem(await partners.move(orderId, { status: "verified" }, writer), 403, "forbidden");
  const future = { ...CLOSING, deliveredAt: new Date(app.clock.now + 2 * DAY_MS).toISOString() };
  assertProblem(await close(orderId, shipper, future), 422, "moment_in_future", "/deliveredAt");
  assertProblem(await close(orderId, shipper, { ...CLOSING, signature: "" }), 422, "invalid_body", "/signature");
  assert.deepEqual((await partners.read(orderId)).body.documents, []);
});

Deno.test("documents are what their bytes are, and count at once", async () => {
  await using partners = await Partners.start();
  const { app: { world: { orders } }, shipper, carrier } = partners;
  const file = new File([PDF], "pod.exe", { type: "application/x-msdownload" });
  const answer = await send(carrier, orders.underWay, file, "POD");
  const document = await answer.json();
  assert.equal(answer.status, 200, JSON.stringify(document));
  assert.deepEqual(addTransportOrderDocument.answers[200]?.schema?.safeParse(document).error, undefined);
  assert.deepEqual([document.documentType, document.mediaType, document.name], ["pod", "application/pdf", "pod.pdf"]);
  const { body } = await partners.read(orders.underWay);
  assert.ok(body.documents.some(({ documentId }: typeof body) => documentId === document.documentId));

  const refused = async (file: File | null, type: string | undefined, pointer: string) => {
    const response = await send(shipper, orders.underWay, file, type);
    assertProblem(
      { status: response.status, body: await response.json(), headers: response.headers },
      422,
      "invalid_body",
      pointer,
    );
  };
  await refused(new File(["<html>"], "page.pdf", { type: "application/pdf" }), "POD", "/document");
  await refused(file, "INVOICE", "/documentType");
  await refused(file, undefined, "/documentType");
  await refused(null, "POD", "/document");
  assert.equal((await send(partners.systems.otherShipper, orders.underWay, file, "POD")).status, 404);
  const json = await shipper.send("POST", `/api/orders/${orders.underWay}/documents`, { documentType: "POD" });
  assert.equal(json.status, 415);
});

Deno.test("a consignee reads its own delivery, no price, no offer, and only the events that are its to know", async () => {
  await using partners = await Partners.start();
  const { systems: { recipient }, app: { world: { firms } } } = partners;
  const orderId = await partners.create();
  assertProblem(await partners.read(orderId, recipient), 404, "not_found");
  await partners.move(orderId, { status: "published", carrierId: firms.carrier.id });
  await partners.move(orderId, { status: "accepted" }, partners.carrier);
  const { status, body } = await partners.read(orderId, recipient);
  assert.deepEqual([status, body.side], [200, "recipient"]);
  assert.deepEqual(body.stops.map(({ stopId }: typeof body) => stopId), ["magasin"]);
  assert.deepEqual([body.price, body.offers, body.tracking], [undefined, [], undefined]);
  assert.ok(!JSON.stringify(body).includes("amountCents"));
  const list = await (await recipient.send("GET", "/api/transport-orders")).text();
  assert.ok(list.includes(orderId) && !list.includes("amountCents"));
  assert.deepEqual(await eventsOf(partners, orderId, recipient), []);
  assertProblem(await partners.move(orderId, { status: "cancelled", reason: "non" }, recipient), 403, "not_a_party");
});

Deno.test("events come in pages, oldest first", async () => {
  await using partners = await Partners.start();
  const { shipper, app: { world: { orders } } } = partners;
  const all = await eventsOf(partners, orders.underWay);
  const seen: Typed[] = [];
  for (let query = "?limit=3";;) {
    const { body } = await shipper.call(listTransportOrderEvents, { params: { orderId: orders.underWay }, query });
    seen.push(...body.items);
    if (body.nextCursor === null) break;
    query = `?limit=3&cursor=${encodeURIComponent(body.nextCursor)}`;
  }
  assert.deepEqual(seen, all);
  assert.ok(all.length > 3);
});

Deno.test("a step repeated under its Idempotency-Key happens once", async () => {
  await using partners = await Partners.start();
  const { shipper, app } = partners;
  const orderId = await partners.create();
  const headers = { "idempotency-key": "assign-1" };
  const call = () =>
    shipper.call(assignCarrierToOrder, { params: { orderId }, body: { carrierId: app.world.firms.carrier.id }, headers });
  const first = await call();
  app.clock.pass(HOUR_MS);
  assert.deepEqual((await call()).body, first.body);
  assert.equal((await eventsOf(partners, orderId)).length, 2);
});
