import assert from "node:assert/strict";
import { consignmentsOf } from "./consignments.ts";
import { exampleOrder } from "./example_order_fixture.ts";

Deno.test("consignmentsOf() gives one consignment per pair of stops that shares goods", () => {
  assert.deepEqual(consignmentsOf(exampleOrder), [
    { pickupStopId: "pick-1", deliveryStopId: "drop" },
    { pickupStopId: "pick-2", deliveryStopId: "drop" },
  ]);
});

Deno.test("consignmentsOf() keeps apart two deliveries of one pickup", () => {
  const [first] = exampleOrder.goods;
  const goods = [first!, { ...first!, id: "x", deliveryStopId: "drop-2" }];
  assert.deepEqual(consignmentsOf({ goods }).map(({ deliveryStopId }) => deliveryStopId), ["drop", "drop-2"]);
});

Deno.test("consignmentsOf() an order without goods has none", () => {
  assert.deepEqual(consignmentsOf({ goods: [] }), []);
});
