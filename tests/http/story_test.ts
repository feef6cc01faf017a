import assert from "node:assert/strict";
import { HOUR_MS } from "../../domain/time/instant.ts";
import { press } from "../support/desk.ts";
import { startDemoApp } from "../support/world.ts";
import { orderOf, walkOrderStory } from "./order_story.ts";

Deno.test("one order from draft to closed, by forms alone", async (t) => {
  await using app = await startDemoApp();
  await walkOrderStory(t, app);
});

Deno.test("an offer that is refused or not answered comes back to the shipper, who offers again", async () => {
  await using app = await startDemoApp();
  const { world: { orders, firms }, clock, settle } = app;
  const [shipper, carrier] = [await app.browserOf("shipper"), await app.browserOf("carrier")];
  const path = `/industry/orders/${orders.draft}`;
  const offer = async (deadline: string) => {
    await shipper.open(`${path}/offer`);
    await press(shipper, `${path}/offer`, { carrierId: firms.carrier.id, deadline });
    assert.equal(shipper.path, `${path}?done=published`);
  };

  await offer("2026-11-24T12:00");
  const refusal = `/transporter/orders/${orders.draft}/refusal`;
  await carrier.open(refusal);
  await carrier.submit(refusal, { reason: "Pas d’ensemble ce jour" });
  await shipper.open(path);
  assert.match(shipper.html, /Pas d’ensemble ce jour/);

  await offer("2026-11-24T12:00");
  clock.pass(4 * HOUR_MS);
  await settle();
  assert.equal((await orderOf(app, orders.draft)).commercial, "expired");
  await shipper.open(path);
  assert.match(shipper.html, /sans réponse/);

  await offer("2026-11-25T12:00");
  await carrier.open(`/transporter/orders/${orders.draft}`);
  await carrier.submit(`/transporter/orders/${orders.draft}/acceptance`);
  assert.equal((await orderOf(app, orders.draft)).commercial, "accepted");
});
