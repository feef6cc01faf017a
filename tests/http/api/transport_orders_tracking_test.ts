import assert from "node:assert/strict";
import {
  getOrderTracking,
  getPremiumPosition,
  startOrderTracking,
  startPremiumTracking,
  stopOrderTracking,
  stopPremiumTracking,
  updateOrderPosition,
} from "../../../domain/api/transport_orders/tracking_operations.ts";
import { closeTransportOrder } from "../../../domain/api/transport_orders/step_operations.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../domain/time/instant.ts";
import { getLatestPosition, listPositions } from "../../../kv/tracking/track_order.ts";
import type { Partner } from "../../support/partner.ts";
import { assertProblem, CLOSING, Partners, SHORT } from "./transport_orders_fixture.ts";

const VEHICLE = { vehicleId: "vehicle-123" };

class Tracked {
  constructor(readonly partners: Partners, readonly params: { readonly orderId: string }) {}

  static async start(): Promise<Tracked> {
    const partners = await Partners.start();
    const tracked = new Tracked(partners, { orderId: await partners.assigned(SHORT) });
    const { status, body } = await partners.carrier.call(startOrderTracking, { params: tracked.params, body: VEHICLE });
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body.tracking.vehicleId, "vehicle-123");
    return tracked;
  }

  update(lat: number, agoMs: number, by = this.partners.carrier, headers = {}) {
    const timestamp = new Date(this.partners.app.clock.now - agoMs).toISOString();
    return by.call(updateOrderPosition, { params: this.params, body: { lat, lng: 2.3522, timestamp }, headers });
  }

  read(query = "", by: Partner = this.partners.shipper) {
    return by.call(getOrderTracking, { params: this.params, query });
  }

  [Symbol.asyncDispose]() {
    return this.partners[Symbol.asyncDispose]();
  }
}

const latsOf = (body: { items: { lat: number }[] }) => body.items.map(({ lat }) => lat);

Deno.test("tracking keeps positions newest first, the latest by their own moment", async () => {
  await using tracked = await Tracked.start();
  for (const [lat, agoMs] of [[48, HOUR_MS], [49, 0], [47, 2 * HOUR_MS]] as const) {
    const { status, body } = await tracked.update(lat, agoMs);
    assert.deepEqual([status, body.lat, body.vehicleId, body.sentBy], [200, lat, "vehicle-123", "ERP"]);
  }
  const { body } = await tracked.read();
  assert.deepEqual(latsOf(body), [49, 48, 47]);
  assert.equal(body.latestPosition.lat, 49);
  const first = await tracked.read("?limit=2");
  assert.deepEqual(latsOf(first.body), [49, 48]);
  const second = await tracked.read(`?limit=2&cursor=${encodeURIComponent(first.body.nextCursor)}`);
  assert.deepEqual([latsOf(second.body), second.body.nextCursor], [[47], null]);
});

Deno.test("tracking shows no position that is older than two months", async () => {
  await using tracked = await Tracked.start();
  await tracked.update(48, HOUR_MS);
  await tracked.update(49, 0);
  const { store, clock } = tracked.partners.app;
  const { orderId } = tracked.params;
  const kept = async () => [
    (await listPositions(store, orderId, { limit: 10 })).rows.length,
    (await getLatestPosition(store, orderId))?.latDegrees,
  ];
  clock.pass(60 * DAY_MS - MINUTE_MS);
  assert.deepEqual(await kept(), [1, 49]);
  clock.pass(MINUTE_MS);
  assert.deepEqual(await kept(), [0, undefined]);
});

Deno.test("tracking takes a position once for its Idempotency-Key", async () => {
  await using tracked = await Tracked.start();
  const headers = { "idempotency-key": "position-1" };
  assert.equal((await tracked.update(48, 0, undefined, headers)).status, 200);
  assert.equal((await tracked.update(48, 0, undefined, headers)).status, 200);
  assertProblem(await tracked.update(49, 0, undefined, headers), 409, "idempotency_key_reused");
  assert.deepEqual(latsOf((await tracked.read()).body), [48]);
});

Deno.test("tracking refuses places that are none, the future and what may not be kept", async () => {
  await using tracked = await Tracked.start();
  assertProblem(await tracked.update(91, 0), 422, "invalid_body", "/lat");
  assertProblem(await tracked.update(48, -HOUR_MS), 422, "moment_in_future", "/timestamp");
  assertProblem(await tracked.update(48, 60 * DAY_MS), 422, "position_too_old", "/timestamp");
});

Deno.test("tracking begins with an acceptance, and ends when it is stopped or the order is delivered", async () => {
  await using tracked = await Tracked.start();
  const { partners, params } = tracked;
  const { carrier, shipper } = partners;
  const draft = { orderId: await partners.create(SHORT) };
  assertProblem(await shipper.call(startOrderTracking, { params: draft, body: VEHICLE }), 409, "order_not_under_way");
  const fresh = { orderId: await partners.assigned(SHORT) };
  const body = { lat: 48, lng: 2, timestamp: new Date(partners.app.clock.now).toISOString() };
  assertProblem(await carrier.call(updateOrderPosition, { params: fresh, body }), 409, "tracking_not_started");
  const stopped = await carrier.call(stopOrderTracking, { params });
  assert.equal(stopped.body.tracking.stoppedAt, new Date(partners.app.clock.now).toISOString());
  assertProblem(await tracked.update(48, 0), 409, "tracking_not_started");
  await carrier.call(startOrderTracking, { params, body: VEHICLE });
  await shipper.call(closeTransportOrder, { params, body: CLOSING });
  assertProblem(await tracked.update(48, 0), 409, "order_ended");
});

Deno.test("tracking is for shipper and carrier alone", async () => {
  await using partners = await Partners.start();
  const { recipient, smallCarrier } = partners.systems;
  const params = { orderId: await partners.assigned() };
  await partners.carrier.call(startOrderTracking, { params, body: VEHICLE });
  assertProblem(await recipient.call(getOrderTracking, { params }), 403, "not_a_party");
  assertProblem(await recipient.call(getPremiumPosition, { params }), 403, "not_a_party");
  assertProblem(await recipient.call(startOrderTracking, { params, body: VEHICLE }), 403, "not_a_party");
  assertProblem(await smallCarrier.call(getOrderTracking, { params }), 404, "not_found");
  assert.equal((await partners.read(params.orderId, recipient)).body.tracking, undefined);
});

Deno.test("premium tracking stands on the same positions", async () => {
  await using partners = await Partners.start();
  const { carrier, shipper } = partners;
  const params = { orderId: await partners.assigned(SHORT) };
  assert.equal((await carrier.call(startPremiumTracking, { params, body: VEHICLE })).status, 200);
  assertProblem(await shipper.call(getPremiumPosition, { params }), 404, "not_found");
  const tracked = new Tracked(partners, params);
  await tracked.update(48, 0);
  assert.equal((await shipper.call(getPremiumPosition, { params })).body.lat, 48);
  assert.equal((await carrier.call(stopPremiumTracking, { params })).status, 200);
});
