import assert from "node:assert/strict";
import {
  cancelTransportOrder,
  createTransportOrder,
  getTransportOrder,
  listTransportOrders,
  replaceTransportOrder,
  searchTransportOrders,
} from "../../../domain/api/transport_orders/order_operations.ts";
import { assignCarrierToOrder } from "../../../domain/api/transport_orders/step_operations.ts";
import { Partner } from "../../support/partner.ts";
import { startDemoApp, viewerOf } from "../../support/world.ts";
import { assertProblem, CLOSING, Partners, PDF, SHORT } from "./transport_orders_fixture.ts";

for (const base of ["/api/transport-orders", "/api/v1/transport-orders", "/api/orders", "/api/v1/orders"]) {
  Deno.test(`${base} answers the published bodies word for word`, async () => {
    await using app = await startDemoApp();
    const shipper = await Partner.of(app, viewerOf(app.world, "shipper"));
    const carrierId = app.world.firms.carrier.id;
    const post = async (path: string, body: unknown, status = 200) => {
      const response = await shipper.send("POST", path, body);
      const answer = await response.json();
      assert.equal(response.status, status, JSON.stringify(answer));
      return answer;
    };
    const created = await post(base, SHORT, 201);
    assert.equal(created.reference, "TEST-001");
    const order = `${base}/${created.orderId}`;
    assert.equal((await post(`${order}/assign-carrier`, { carrierId })).assignedCarrier, carrierId);
    await post(`${order}/tracking/start`, { vehicleId: "vehicle-123" });
    const timestamp = new Date(app.clock.now).toISOString();
    await post(`${order}/tracking/update`, { lat: 48.8566, lng: 2.3522, timestamp });
    const form = new FormData();
    form.set("document", new File([PDF], "test-pod.pdf", { type: "application/pdf" }));
    form.set("documentType", "POD");
    const headers = { authorization: `Bearer ${shipper.key}` };
    const uploaded = await app.fetch(new Request(`http://localhost${order}/documents`, { method: "POST", headers, body: form }));
    assert.equal(uploaded.status, 200);
    assert.match((await uploaded.json()).documentId, /./);
    assert.equal((await post(`${order}/close`, CLOSING)).status, "closed");
  });
}

Deno.test("POST transport-orders reads a short body as far as it can be read", async () => {
  await using partners = await Partners.start();
  const { body, headers } = await partners.read(await partners.create(SHORT));
  assert.equal(body.status, "draft");
  assert.equal(headers.get("etag"), '"1"');
  assert.deepEqual(body.stops.map(({ kind, name, address, window }: typeof body) => [kind, name, address, window]), [
    ["pickup", "Paris", { line1: "123 Rue Test", postcode: "", city: "Paris", country: "FR" }, {
      kind: "appointment",
      from: "2025-12-01T10:00:00.000Z",
      to: "2025-12-01T10:00:00.000Z",
    }],
    ["delivery", "Lyon", { line1: "456 Ave Test", postcode: "", city: "Lyon", country: "FR" }, {
      kind: "appointment",
      from: "2025-12-02T16:00:00.000Z",
      to: "2025-12-02T16:00:00.000Z",
    }],
  ]);
});

Deno.test("POST transport-orders takes a day, a contact by name and weights in kilograms", async () => {
  await using partners = await Partners.start();
  const { body } = await partners.read(
    await partners.create({
      ...SHORT,
      pickup: { address: "1 rue du Port, 69007 Lyon", date: "2026-11-25", contact: "Quai 4" },
      delivery: { address: { city: "Lille" }, date: "2026-11-26" },
      goods: [{ description: "Colis", quantity: 1, weight: 10.5, volume: 0.2 }],
    }),
  );
  const [pickup] = body.stops;
  assert.deepEqual(pickup.contact, { name: "Quai 4" });
  assert.deepEqual(pickup.window, { kind: "opening_hours", from: "2026-11-24T23:00:00.000Z", to: "2026-11-25T22:59:00.000Z" });
  assert.deepEqual([body.goods[0].grossWeightGrams, body.goods[0].volumeDm3, body.goods[0].pickupStopId], [10_500, 200, "s1"]);
});

Deno.test("POST transport-orders keeps a full body whole", async () => {
  await using partners = await Partners.start();
  const { body } = await partners.read(await partners.create());
  assert.match(body.number, /^OT-2026-\d{6}$/);
  assert.deepEqual([body.reference, body.carrierReference, body.price], ["CDE-4711", "VOY-12", {
    amountCents: 78_000,
    currency: "EUR",
  }]);
  assert.deepEqual(body.stops.map(({ stopId }: typeof body) => stopId), ["usine", "magasin"]);
  assert.deepEqual([body.goods[0].pickupStopId, body.goods[0].deliveryStopId], ["usine", "magasin"]);
  assert.equal(body.stops[0].contact.phone, "+33478000000");
  assert.equal(body.stops[1].party.organisationId, partners.app.world.firms.recipient.id);
});

Deno.test("POST transport-orders says what is wrong, and where", async () => {
  await using partners = await Partners.start();
  const { shipper } = partners;
  const refused = async (body: unknown, code: string, pointer: string) => {
    const answered = await shipper.call(createTransportOrder, { body });
    assert.equal(answered.status, 422);
    assert.deepEqual(
      [answered.body.errors[0].code, answered.body.errors[0].pointer],
      [code, pointer],
      JSON.stringify(answered.body),
    );
  };
  await refused({ reference: "A" }, "required", "/pickup");
  await refused({ ...SHORT, colour: "red" }, "unknown_field", "/colour");
  await refused({ ...SHORT, reference: "a\u0007" }, "control_characters", "/reference");
  await refused({ ...SHORT, pickup: { ...SHORT.pickup, date: "tomorrow" } }, "invalid_format", "/pickup/date");
  await refused(partners.full({ pickup: SHORT.pickup }), "unknown_field", "/pickup");
  await refused(partners.full({ price: { amountCents: -1, currency: "EUR" } }), "too_small", "/price/amountCents");
  await refused(
    partners.full({ goods: [{ quantity: 1, pickupStopId: "nowhere" }] }),
    "goods_pickup_unknown",
    "/goods/0/pickupStopId",
  );
  await refused(
    { ...SHORT, pickup: { ...SHORT.pickup, date: "2025-12-03" }, goods: [{ quantity: 1 }] },
    "delivery_ends_before_pickup",
    "/delivery/date",
  );
  const stop = { kind: "pickup", siteId: "site-of-others", window: { from: "2026-11-25T08:00:00Z" } };
  await refused({ stops: [stop, { ...stop, kind: "delivery", siteId: undefined }] }, "not_in_list", "/stops/0/siteId");
  await refused({ ...SHORT, delivery: { ...SHORT.delivery, date: "9999-12-31" } }, "not_a_date", "/delivery/date");
  const early = { ...stop, siteId: undefined, window: { from: "0001-01-01T00:00:00Z" } };
  await refused({ stops: [early, { ...early, kind: "delivery" }] }, "not_a_date", "/stops/0/window/from");
  await refused(
    { stops: [{ ...stop, siteId: undefined, address: { postcode: "1" } }, { ...stop, kind: "delivery", siteId: undefined }] },
    "not_a_postcode",
    "/stops/0/address/postcode",
  );
});

Deno.test("POST transport-orders is for firms that ship, with a key that may write", async () => {
  await using partners = await Partners.start();
  for (const name of ["carrier", "recipient"] as const) {
    assertProblem(await partners.systems[name].call(createTransportOrder, { body: SHORT }), 403, "forbidden");
  }
  const { app } = partners;
  const reader = await Partner.of(app, viewerOf(app.world, "shipper"), ["orders.read"]);
  assertProblem(await reader.call(createTransportOrder, { body: SHORT }), 403, "forbidden");
  const nobody = await app.fetch(new Request("http://localhost/api/transport-orders"));
  assert.equal(nobody.status, 401);
});

Deno.test("POST transport-orders makes one order for an Idempotency-Key", async () => {
  await using partners = await Partners.start();
  const { shipper } = partners;
  const headers = { "idempotency-key": "order-1" };
  const first = await shipper.call(createTransportOrder, { body: SHORT, headers });
  const again = await shipper.call(createTransportOrder, { body: SHORT, headers });
  assert.deepEqual([again.status, again.body], [201, first.body]);
  const other = await shipper.call(createTransportOrder, { body: { ...SHORT, reference: "TEST-002" }, headers });
  assertProblem(other, 409, "idempotency_key_reused");
  const { body: found } = await shipper.call(searchTransportOrders, { query: "?q=test-00" });
  assert.deepEqual(found.items.map(({ orderId }: typeof found) => orderId), [first.body.orderId]);
});

Deno.test("GET transport-orders pages through all orders, once each, newest first", async () => {
  await using partners = await Partners.start();
  const newest = await partners.create(SHORT);
  const seen: string[] = [];
  for (let query = "?limit=7";;) {
    const { status, body } = await partners.shipper.call(listTransportOrders, { query });
    assert.equal(status, 200);
    seen.push(...body.items.map(({ orderId }: typeof body) => orderId));
    if (body.nextCursor === null) break;
    query = `?limit=7&cursor=${encodeURIComponent(body.nextCursor)}`;
  }
  assert.equal(seen[0], newest);
  assert.deepEqual(seen, [...new Set(seen)].toSorted().reverse());
  assert.ok(seen.length > 7);
});

Deno.test("GET transport-orders narrows by status or day, and a kept page learns of each new order", async () => {
  await using partners = await Partners.start();
  const { shipper } = partners;
  const statuses = async (query: string) =>
    new Set((await shipper.call(listTransportOrders, { query })).body.items.map(({ status }: { status: string }) => status));
  assert.deepEqual(await statuses("?status=under_way"), new Set(["under_way"]));
  const ids = async (query = "") =>
    (await shipper.call(listTransportOrders, { query })).body.items.map(({ orderId }: { orderId: string }) => orderId);
  await ids();
  const orderId = await partners.create(SHORT);
  assert.equal((await ids())[0], orderId);
  assert.deepEqual(await ids("?day=2025-12-01"), [orderId]);
  for (const query of ["?status=under_way&day=2025-12-01", "?limit=0", "?limit=101", "?colour=red", "?status=lost"]) {
    assertProblem(await shipper.call(listTransportOrders, { query }), 400, "malformed_parameter");
  }
});

Deno.test("GET transport-orders/:orderId is unchanged while its tag holds", async () => {
  await using partners = await Partners.start();
  const orderId = await partners.create(SHORT);
  const headers = { "if-none-match": '"1"' };
  assert.equal((await partners.shipper.send("GET", `/api/orders/${orderId}`, undefined, headers)).status, 304);
  await partners.shipper.call(replaceTransportOrder, { params: { orderId }, body: partners.full() });
  const changed = await partners.shipper.call(getTransportOrder, { params: { orderId }, headers });
  assert.deepEqual([changed.status, changed.headers.get("etag")], [200, '"2"']);
});

Deno.test("no operation on an order tells a stranger more than that it does not exist", async () => {
  await using partners = await Partners.start();
  const orderId = await partners.create();
  const strangers = (["otherShipper", "carrier", "recipient"] as const).map((name) => partners.systems[name]);
  const bodies = {
    PUT: partners.full(),
    "/status": { status: "cancelled", reason: "why not" },
    "/assign-carrier": { carrierId: partners.app.world.firms.smallCarrier.id },
    "/close": CLOSING,
    "/tracking/start": { vehicleId: "vehicle-123" },
    "/tracking/update": { lat: 48, lng: 2, timestamp: "2026-11-24T08:00:00Z" },
  };
  const calls: readonly (readonly [string, string, unknown?])[] = [
    ["GET", ""],
    ["PUT", "", bodies.PUT],
    ["DELETE", ""],
    ["PATCH", "/status", bodies["/status"]],
    ["POST", "/assign-carrier", bodies["/assign-carrier"]],
    ["POST", "/close", bodies["/close"]],
    ["POST", "/tracking/start", bodies["/tracking/start"]],
    ["POST", "/tracking/update", bodies["/tracking/update"]],
    ["POST", "/tracking/stop"],
    ["GET", "/tracking"],
    ["GET", "/tracking/premium/position"],
    ["GET", "/events"],
  ];
  for (const stranger of strangers) {
    for (const [method, path, body] of calls) {
      const theirs = await stranger.send(method, `/api/v1/transport-orders/${orderId}${path}`, body);
      const none = await stranger.send(method, `/api/v1/transport-orders/01KAYQ0000000000000000NONE${path}`, body);
      assert.equal(theirs.status, none.status, `${method} ${path}`);
      assert.ok([403, 404].includes(theirs.status), `${method} ${path} ${theirs.status}`);
      const told = async (response: Response) => ({ ...await response.json(), instance: "" });
      assert.deepEqual(await told(theirs), await told(none), `${method} ${path}`);
    }
  }
  assert.equal((await partners.read(orderId)).body.revision, 1);
});

Deno.test("PUT transport-orders/:orderId rewrites an order that nobody holds, and drops what it leaves out", async () => {
  await using partners = await Partners.start();
  const { shipper } = partners;
  const orderId = await partners.create();
  const { status, body } = await shipper.call(replaceTransportOrder, {
    params: { orderId },
    body: SHORT,
    headers: { "if-match": '"1"' },
  });
  assert.equal(status, 200);
  assert.deepEqual([body.reference, body.price, body.goods, body.revision], ["TEST-001", undefined, [], 2]);
  const late = await shipper.call(replaceTransportOrder, { params: { orderId }, body: SHORT, headers: { "if-match": '"1"' } });
  assertProblem(late, 412, "precondition_failed");
  assert.equal((await partners.read(orderId)).body.revision, 2);
  await shipper.call(assignCarrierToOrder, { params: { orderId }, body: { carrierId: partners.app.world.firms.carrier.id } });
  assertProblem(await shipper.call(replaceTransportOrder, { params: { orderId }, body: SHORT }), 409, "order_not_editable");
  assertProblem(await partners.carrier.call(replaceTransportOrder, { params: { orderId }, body: SHORT }), 403, "not_the_shipper");
});

Deno.test("DELETE transport-orders/:orderId cancels and keeps the record", async () => {
  await using partners = await Partners.start();
  const orderId = await partners.create();
  const cancel = (headers = {}, query = "") =>
    partners.shipper.call(cancelTransportOrder, { params: { orderId }, headers, query });
  assertProblem(await cancel({ "if-match": '"7"' }), 412, "precondition_failed");
  const { status, body } = await cancel({}, "?reason=Client%20parti");
  assert.deepEqual([status, body.status, body.cancelled.reason], [200, "cancelled", "Client parti"]);
  assertProblem(await cancel(), 409, "commercial_move_forbidden");
  assert.equal((await partners.read(orderId)).body.status, "cancelled");
});
