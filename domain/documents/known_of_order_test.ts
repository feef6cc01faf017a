import assert from "node:assert/strict";
import { confirmedOrder, deliveredOrder, sampleLine, sampleStop } from "../orders/sample_orders_fixture.ts";
import { knownOf } from "./known_of_order.ts";

Deno.test("knownOf() tells the parties, sites, references and plate of an order", () => {
  const order = deliveredOrder();
  assert.deepEqual(knownOf(order, "cmr", {}), {
    sender: [order.shipper.name, "Usine du Rhône", "Site p1", "Usine du Rhône", "Site p2"],
    consignee: ["Magasin Bellecour", "Site d1"],
    carrier: [order.carrier!.name],
    orderNumber: [order.number, "CDE-1"],
    plate: ["AB-123-CD"],
  });
});

Deno.test("knownOf() names the stop that a document was attached to alone, and for pallets those of loading too", () => {
  const stops = [
    sampleStop("p1", "pickup"),
    sampleStop("d1", "delivery"),
    sampleStop("d2", "delivery", { party: { name: "Magasin des Alpes" } }),
  ];
  const goods = [sampleLine("l1", "p1"), sampleLine("l2", "p1", { deliveryStopId: "d2" })];
  const order = confirmedOrder({ stops, goods });
  assert.deepEqual(knownOf(order, "pod", {}).consignee, ["Magasin Bellecour", "Site d1", "Magasin des Alpes", "Site d2"]);
  assert.deepEqual(knownOf(order, "pod", { stopId: "d2" }).consignee, ["Magasin des Alpes", "Site d2"]);
  assert.deepEqual(knownOf(order, "pallet_voucher", { stopId: "p1" }).consignee, ["Usine du Rhône", "Site p1"]);
});
