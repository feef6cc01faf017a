import assert from "node:assert/strict";
import { getCarrier, listCarriers } from "../../../domain/api/carriers/carriers_operations.ts";
import { Partner } from "../../support/partner.ts";
import { startDemoApp, viewerOf } from "../../support/world.ts";

Deno.test("GET /api/carriers lists carriers by name in pages, and finds by the beginning of the name", async () => {
  await using app = await startDemoApp();
  const shipper = await Partner.of(app, viewerOf(app.world, "shipper"));
  const first = await shipper.call(listCarriers, { query: "?limit=1", base: "/api" });
  assert.deepEqual(first.body.items.map(({ name }: { name: string }) => name), ["Dombes Express"]);
  assert.match(first.headers.get("link")!, /rel="next"/);
  const second = await shipper.call(listCarriers, { query: `?limit=1&cursor=${first.body.nextCursor}` });
  assert.deepEqual([second.body.items[0].name, second.body.nextCursor], ["Transports Marchand Bresse", null]);
  const found = await shipper.call(listCarriers, { query: "?q=TRANSP" });
  assert.deepEqual(found.body.items, [{
    carrierId: app.world.firms.carrier.id,
    name: "Transports Marchand Bresse",
    siret: app.world.firms.carrier.siret,
    city: "Bourg-en-Bresse",
  }]);
});

Deno.test("GET /api/carriers refuses what is no page", async () => {
  await using app = await startDemoApp();
  const shipper = await Partner.of(app, viewerOf(app.world, "shipper"));
  for (const query of ["?limit=0", "?limit=101", "?limit=x", "?colour=red"]) {
    assert.equal((await shipper.call(listCarriers, { query })).status, 400, query);
  }
});

Deno.test("GET /api/carriers/:carrierId gives a carrier, and knows no other kind of organisation", async () => {
  await using app = await startDemoApp();
  const { firms } = app.world;
  const shipper = await Partner.of(app, viewerOf(app.world, "shipper"));
  const { body } = await shipper.call(getCarrier, { params: { carrierId: firms.carrier.id } });
  assert.deepEqual(body, {
    carrierId: firms.carrier.id,
    name: firms.carrier.name,
    siret: firms.carrier.siret,
    vatNumber: firms.carrier.vatNumber,
    city: "Bourg-en-Bresse",
    country: "FR",
  });
  for (const carrierId of [firms.recipient.id, firms.platform.id, "none"]) {
    assert.equal((await shipper.call(getCarrier, { params: { carrierId } })).status, 404);
  }
  const pallets = await Partner.of(app, viewerOf(app.world, "shipper"), ["pallets.read"]);
  assert.equal((await pallets.call(listCarriers)).status, 403);
});
