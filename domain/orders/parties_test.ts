import assert from "node:assert/strict";
import { DAY_MS } from "../time/instant.ts";
import { expireOffer } from "./expire_offer.ts";
import { namesOfParties, projectFor, sideOf, sidesOf } from "./parties.ts";
import { publishOrder } from "./publish_order.ts";
import {
  changeOf,
  confirmedOrder,
  draftOrder,
  NOW,
  provenOrder,
  publishedOrder,
  sampleStop,
  SHIPPER,
} from "./sample_orders_fixture.ts";
import type { Order } from "./types.ts";

const PRICED: Order = {
  ...provenOrder(),
  palletServiceCents: 4_200,
  flags: [{
    id: "d1-damage",
    kind: "damage",
    stopId: "d1",
    openedAt: NOW,
    settled: { at: NOW, by: "Léa Morin", amountCents: 98_765 },
  }],
};

Deno.test("sidesOf() shows a draft to its shipper alone, and a published order to carrier and consignee", () => {
  assert.deepEqual(sidesOf(draftOrder()), [{ orgId: "shipper", side: "shipper" }]);
  assert.deepEqual(
    new Map(sidesOf(publishedOrder()).map(({ orgId, side }) => [orgId, side])),
    new Map([
      ["recipient", "recipient"],
      ["carrier", "carrier"],
      ["shipper", "shipper"],
    ]),
  );
});

Deno.test("sideOf() forgets a carrier whose offer expired, and knows no stranger", () => {
  const expired = changeOf(expireOffer(publishedOrder(), { offerId: "offer" }, NOW + DAY_MS)).order;
  assert.equal(sideOf(publishedOrder(), "carrier"), "carrier");
  assert.equal(sideOf(expired, "carrier"), null);
  assert.equal(sideOf(expired, "recipient"), "recipient");
  assert.equal(sideOf(confirmedOrder(), "other-carrier"), null);
});

Deno.test("sidesOf() lists a firm once, on the side that sees most", () => {
  const own = sampleStop("d1", "delivery", { party: { name: "Usine du Rhône", orgId: "shipper" } });
  const stops = [sampleStop("p1", "pickup"), sampleStop("p2", "pickup"), own];
  assert.deepEqual(sidesOf(publishedOrder({ stops })).filter(({ orgId }) => orgId === "shipper"), [
    { orgId: "shipper", side: "shipper" },
  ]);
});

Deno.test("namesOfParties() names who may see an order, and no carrier to a recipient before it accepted", () => {
  const { shipper, offers: [offer] } = publishedOrder();
  assert.deepEqual(namesOfParties(draftOrder()), [shipper.name]);
  assert.deepEqual(namesOfParties(publishedOrder()), [shipper.name, offer!.carrierName, "Magasin Bellecour"]);
  assert.deepEqual(namesOfParties(projectFor(publishedOrder(), "recipient")), [shipper.name, "Magasin Bellecour"]);
  const accepted = projectFor(confirmedOrder(), "recipient");
  assert.deepEqual(namesOfParties(accepted), [shipper.name, confirmedOrder().carrier!.name, "Magasin Bellecour"]);
});

for (const side of ["recipient", "driver"] as const) {
  Deno.test(`projectFor() shows a ${side} no amount and no offer`, () => {
    const view = projectFor(PRICED, side);
    const text = JSON.stringify(view);
    for (const secret of ["priceCents", "palletServiceCents", "amountCents", "98765", "78000", "deadline"]) {
      assert.equal(text.includes(secret), false, secret);
    }
    assert.deepEqual(view.flags[0]?.settled, { at: NOW, by: "Léa Morin" });
    assert.deepEqual(view.stops, PRICED.stops);
  });
}

Deno.test("projectFor() shows the carrier its price and its own offers only", () => {
  const expired = changeOf(expireOffer(publishedOrder(), { offerId: "offer" }, NOW + DAY_MS)).order;
  const other = { by: SHIPPER, offerId: "o2", carrier: { orgId: "other-carrier", name: "Roy" } };
  const again = changeOf(publishOrder(expired, other, NOW + DAY_MS)).order;
  const view = projectFor(again, "carrier");
  assert.deepEqual(view.offers.map(({ id }) => id), ["o2"]);
  assert.equal(view.priceCents, 78_000);
});

Deno.test("projectFor() shows the shipper everything", () => {
  assert.equal(projectFor(PRICED, "shipper"), PRICED);
});
