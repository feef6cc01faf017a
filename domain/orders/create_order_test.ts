import assert from "node:assert/strict";
import { createOrder } from "./create_order.ts";
import { assertRefused, changeOf, deliveredOrder, NOW, sampleDraft } from "./sample_orders_fixture.ts";

const shipper = { orgId: "shipper", name: "Usine du Rhône" };

Deno.test("createOrder() makes a planned draft at revision 1 and tells its number", () => {
  const { order, events } = changeOf(createOrder({ id: "o", number: "OT-2026-000001", shipper, draft: sampleDraft() }, NOW));
  assert.equal(order.commercial, "draft");
  assert.equal(order.revision, 1);
  assert.equal(order.createdAt, NOW);
  assert.ok(order.stops.every((stop) => stop.state === "planned"));
  assert.deepEqual(events, [{ type: "order.created", facts: { number: "OT-2026-000001" } }]);
});

Deno.test("createOrder() tells of the file that an order was imported from", () => {
  const command = { id: "o", number: "OT-2026-000001", shipper, draft: sampleDraft(), importedFrom: "ordres.csv" };
  assert.deepEqual(changeOf(createOrder(command, NOW)).events, [
    { type: "order.imported", facts: { number: "OT-2026-000001", file: "ordres.csv" } },
  ]);
});

Deno.test("createOrder() takes no execution over from what is handed in as a draft", () => {
  const { order } = changeOf(createOrder({ id: "o", number: "n", shipper, draft: deliveredOrder() }, NOW));
  assert.ok(order.stops.every((stop) => stop.state === "planned" && !stop.handled && !stop.pallets));
  assert.ok(order.goods.every((line) => !line.loaded && !line.delivered));
  assert.deepEqual([order.offers, order.flags, order.documents, order.carrier], [[], [], [], undefined]);
});

Deno.test("createOrder() refuses what checkDraft() refuses", () => {
  assertRefused(createOrder({ id: "o", number: "n", shipper, draft: sampleDraft({ priceCents: -1 }) }, NOW), "amount_invalid");
});
