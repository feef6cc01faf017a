import assert from "node:assert/strict";
import { listEvents } from "../../../domain/api/events/events_operations.ts";
import { DAY_MS } from "../../../domain/time/instant.ts";
import { startTestApp } from "../../support/app.ts";
import { OrderWorld, PEOPLE } from "../../support/order_world.ts";
import { Partner } from "../../support/partner.ts";

const typesOf = ({ body }: { readonly body: { readonly items: readonly { readonly type: string }[] } }) =>
  body.items.map(({ type }) => type);

Deno.test("GET /api/events tells newest first, each side what is its to know", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const [shipper, carrier, recipient, stranger, other] = await Promise.all(
    [PEOPLE.shipper, PEOPLE.carrier, PEOPLE.recipient, PEOPLE.stranger, PEOPLE.otherCarrier].map((viewer) =>
      Partner.of(app, viewer)
    ),
  );
  const id = await world.create();
  await world.publish(id);
  await world.accept(id);
  await world.assign(id);
  const all = await shipper!.call(listEvents, { base: "/api" });
  assert.deepEqual(typesOf(all), ["driver.assigned", "offer.accepted", "offer.sent", "order.created"]);
  assert.equal(all.body.items[0].orderId, id);
  assert.match(all.body.items[0].orderNumber, /^OT-/);
  assert.deepEqual(typesOf(await carrier!.call(listEvents)), ["driver.assigned", "offer.accepted", "offer.sent"]);
  assert.deepEqual(typesOf(await recipient!.call(listEvents)), ["driver.assigned"]);
  for (const partner of [stranger, other]) assert.deepEqual(typesOf(await partner!.call(listEvents)), []);
});

Deno.test("GET /api/events gives pages that follow each other without gap or repetition", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const shipper = await Partner.of(app, PEOPLE.shipper);
  for (let n = 0; n < 5; n++) await world.create();
  const seen: string[] = [];
  for (let cursor: string | null = "";;) {
    const { body } = await shipper.call(listEvents, { query: `?limit=2${cursor && `&cursor=${cursor}`}` });
    seen.push(...body.items.map(({ eventId }: { eventId: string }) => eventId));
    cursor = body.nextCursor;
    if (cursor === null) break;
  }
  assert.equal(seen.length, 5);
  assert.deepEqual(seen, seen.toSorted().toReversed());
});

Deno.test("GET /api/events reaches back 90 days", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  await world.create();
  app.clock.pass(91 * DAY_MS);
  await world.create();
  const shipper = await Partner.of(app, { ...PEOPLE.shipper });
  assert.deepEqual(typesOf(await shipper.call(listEvents)), ["order.created"]);
});

Deno.test("GET /api/events wants the right to read orders", async () => {
  await using app = await startTestApp();
  const pallets = await Partner.of(app, PEOPLE.shipper, ["pallets.read"]);
  assert.equal((await pallets.call(listEvents)).status, 403);
});
