import assert from "node:assert/strict";
import { replaceTransportOrder } from "../../../domain/api/transport_orders/order_operations.ts";
import { listTransportOrderEvents } from "../../../domain/api/transport_orders/step_operations.ts";
import { noticesTo } from "./notices_to.ts";
import { assertProblem, Partners, SHORT } from "./transport_orders_fixture.ts";

/** The body by which the short order is completed: its windows stay. */
const COMPLETE = {
  reference: "TEST-001",
  stops: [
    {
      stopId: "s1",
      kind: "pickup",
      party: { name: "Usine du Rhône" },
      address: { line1: "123 Rue Test", postcode: "75011", city: "Paris" },
      contact: { name: "Quai 4", phone: "+33478000000" },
      window: { kind: "appointment", from: "2025-12-01T10:00:00Z" },
      palletMode: "none",
    },
    {
      stopId: "s2",
      kind: "delivery",
      party: { name: "Magasin Bellecour" },
      address: { line1: "456 Ave Test", postcode: "69002", city: "Lyon" },
      contact: { name: "Réception", email: "reception@magasin.example" },
      window: { kind: "appointment", from: "2025-12-02T16:00:00Z" },
      palletMode: "none",
    },
  ],
  goods: [{ description: "Cartons", packaging: "CT", quantity: 40, palletCount: 4, grossWeightGrams: 1_600_000 }],
  price: { amountCents: 78_000, currency: "EUR" },
};

Deno.test("PUT completes an order that a carrier took as it was, and the carrier is told", async () => {
  await using partners = await Partners.start();
  const { app, shipper, carrier } = partners;
  const orderId = await partners.assigned(SHORT);
  const put = (body: unknown, by = shipper) => by.call(replaceTransportOrder, { params: { orderId }, body });
  const { status, body } = await put(COMPLETE);
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual([body.status, body.goods[0].grossWeightGrams, body.price.amountCents, body.stops[0].address.postcode], [
    "accepted",
    1_600_000,
    78_000,
    "75011",
  ]);
  const events = await carrier.call(listTransportOrderEvents, { params: { orderId } });
  assert.deepEqual(events.body.items.at(-1).type, "order.detailed");
  assert.deepEqual((await noticesTo(app, app.world.firms.carrier.id))[0], "order.detailed");
  assertProblem(await put(COMPLETE), 409, "order_not_editable");
  assertProblem(await put(COMPLETE, carrier), 403, "not_the_shipper");
});

Deno.test("PUT refuses by JSON pointer what was agreed with the carrier", async () => {
  await using partners = await Partners.start();
  const orderId = await partners.assigned(SHORT);
  const put = (body: unknown) => partners.shipper.call(replaceTransportOrder, { params: { orderId }, body });
  const [pickup, delivery] = COMPLETE.stops;
  const later = { ...delivery, window: { kind: "appointment", from: "2025-12-03T16:00:00Z" } };
  assertProblem(await put({ ...COMPLETE, stops: [pickup, later] }), 409, "agreed_with_carrier", "/stops/1/window/from");
  assertProblem(await put({ ...COMPLETE, reference: "OTHER" }), 409, "agreed_with_carrier", "/reference");
  const { body } = await partners.read(orderId);
  assert.equal(body.revision, 2);
});
