import assert from "node:assert/strict";
import { publishingRequirements } from "./publishing_requirements.ts";
import { draftOrder, sampleLine, sampleStop } from "./sample_orders_fixture.ts";

Deno.test("publishingRequirements() asks nothing of a complete order", () => {
  assert.deepEqual(publishingRequirements(draftOrder()), []);
});

Deno.test("publishingRequirements() lists everything missing with its field, in the order of the form", () => {
  const { place, contact: _contact, ...bare } = sampleStop("p1", "pickup", { party: { name: " " } });
  const adr = { unNumber: "1263", properShippingName: "", hazardClass: "3", transportCategory: 2 } as const;
  const { priceCents: _price, ...order } = draftOrder({
    stops: [
      { ...bare, place: { ...place, address: { ...place.address, city: "" } } },
      sampleStop("p2", "pickup", { contact: { name: "Quai" } }),
      sampleStop("d1", "delivery"),
    ],
    goods: [sampleLine("l1", "p1", {
      description: "",
      grossWeightGrams: 0,
      adr: { ...adr, limitedQuantity: false, environmentallyHazardous: false },
    })],
  });
  assert.deepEqual(publishingRequirements(order), [
    { code: "party_required", field: "stops.0.party" },
    { code: "address_required", field: "stops.0.place.address" },
    { code: "contact_required", field: "stops.0.contact" },
    { code: "contact_required", field: "stops.1.contact" },
    { code: "stop_without_goods", field: "stops.1" },
    { code: "description_required", field: "goods.0.description" },
    { code: "weight_required", field: "goods.0.grossWeightGrams" },
    { code: "adr_incomplete", field: "goods.0.adr" },
    { code: "price_required", field: "priceCents" },
  ]);
});

Deno.test("publishingRequirements() asks for goods", () => {
  const codes = publishingRequirements(draftOrder({ goods: [] })).map(({ code }) => code);
  assert.ok(codes.includes("goods_required"));
});
