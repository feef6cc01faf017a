import assert from "node:assert/strict";
import { DAY_MS } from "../../domain/time/instant.ts";
import { openFlag } from "../../domain/orders/stop_under_way.ts";
import { stepAt } from "../../domain/orders/sample_orders_fixture.ts";
import { accept } from "../../domain/result.ts";
import { startTestApp } from "../support/app.ts";
import { browserOf, OrderWorld, PEOPLE } from "../support/order_world.ts";

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

/** Where the primary action of the page in `html` leads: a link or a form. */
function nextStep(html: string): string | undefined {
  const head = html.slice(html.indexOf('class="page-head"'), html.indexOf('id="stops"'));
  const link = /<a href="([^"]*)" class="btn btn-primary"|class="btn btn-primary"[^>]*href="([^"]*)"/.exec(head);
  const form = /<form[^>]*action="([^"]*)"(?:(?!<\/form>)[\s\S])*?class="btn btn-primary"/.exec(head);
  return link?.[1] ?? link?.[2] ?? form?.[1];
}

Deno.test("an order's page has one next step for each side and state", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const id = await world.create();
  const shipper = await browserOf(app, PEOPLE.shipper);
  const carrier = await browserOf(app, PEOPLE.carrier);
  const steps = async () => {
    await shipper.open(`/industry/orders/${id}`);
    await carrier.open(`/transporter/orders/${id}`);
    return [nextStep(shipper.html), nextStep(carrier.html)];
  };
  const [industry, transporter] = [`/industry/orders/${id}`, `/transporter/orders/${id}`];
  assert.deepEqual(await steps(), [`${industry}/offer`, undefined]);
  assert.equal(carrier.status, 404);
  await world.publish(id);
  assert.deepEqual(await steps(), [undefined, `${transporter}/acceptance`]);
  assert.ok(carrier.hiddenFields(`${transporter}/acceptance`).revision);
  await world.accept(id);
  assert.deepEqual(await steps(), [undefined, `${transporter}/assignment`]);
  await world.assign(id);
  assert.deepEqual(await steps(), [undefined, undefined]);
  for (const stopId of ["p1", "p2", "d1"]) await world.pass(id, stopId);
  assert.deepEqual(await steps(), ["#add-document", "#add-document"]);
  await world.prove(id, PNG);
  assert.deepEqual(await steps(), [`${industry}/verification`, undefined]);
  assert.equal(shipper.hiddenFields(`${industry}/verification`).revision, String((await world.order(id)).revision));
});

Deno.test("an order's page offers no acceptance once the deadline has passed", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const id = await world.create();
  await world.publish(id);
  app.clock.pass(DAY_MS);
  const carrier = await browserOf(app, PEOPLE.carrier);
  await carrier.open(`/transporter/orders/${id}`);
  assert.equal(nextStep(carrier.html), undefined);
  assert.match(carrier.html, /L’offre a expiré/);
});

Deno.test("an order's page is unknown to strangers, to other carriers and in another portal", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const id = await world.create();
  await world.publish(id);
  const asks = [
    [PEOPLE.stranger, `/industry/orders/${id}`],
    [PEOPLE.otherCarrier, `/transporter/orders/${id}`],
    [PEOPLE.otherRecipient, `/recipient/deliveries/${id}`],
    [PEOPLE.shipper, "/industry/orders/01ARZ3NDEKTSV4RRFFQ69G5FAV"],
  ] as const;
  for (const [viewer, path] of asks) {
    const browser = await browserOf(app, viewer);
    await browser.open(path);
    assert.equal(browser.status, 404, `${viewer.name} ${path}`);
  }
});

Deno.test("an order's page tells a carrier nothing of offers to others", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const id = await world.create();
  await world.publish(id, PEOPLE.otherCarrier);
  await world.change(PEOPLE.shipper, id, (order) =>
    accept({
      order: {
        ...order,
        revision: order.revision + 1,
        commercial: "refused",
        offers: order.offers.map((offer) => ({ ...offer, state: "refused" as const, reason: "trop loin" })),
      },
      events: [{ type: "offer.refused", facts: { offerId: order.offers[0]!.id, carrier: "Roy Fret", reason: "trop loin" } }],
    }));
  await world.publish(id);
  const carrier = await browserOf(app, PEOPLE.carrier);
  await carrier.open(`/transporter/orders/${id}`);
  assert.equal(carrier.status, 200);
  assert.match(carrier.html, /Offre envoyée à Transports Girard/);
  assert.doesNotMatch(carrier.html, /Roy Fret|trop loin/);
  const shipper = await browserOf(app, PEOPLE.shipper);
  await shipper.open(`/industry/orders/${id}`);
  assert.match(shipper.html, /Offre refusée par Roy Fret : trop loin/);
});

Deno.test("an order's page shows dangerous goods as the trade writes them, with their points", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const { sampleLine } = await import("../../domain/orders/sample_orders_fixture.ts");
  const adr = {
    unNumber: "1263",
    properShippingName: "peintures",
    hazardClass: "3",
    packingGroup: "III",
    tunnelCode: "D/E",
    transportCategory: 3,
    limitedQuantity: false,
    environmentallyHazardous: false,
  } as const;
  const id = await world.create({ goods: [sampleLine("l1", "p1", { adr }), sampleLine("l2", "p2")] });
  const shipper = await browserOf(app, PEOPLE.shipper);
  await shipper.open(`/industry/orders/${id}`);
  assert.match(shipper.html, /UN 1263, PEINTURES, 3, III, \(D\/E\)/);
  assert.match(shipper.html, /800 points/);
});

Deno.test("an order's page has a settlement form for each open flag, for the shipper alone", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const id = await world.delivered();
  const order = await world.change(PEOPLE.shipper, id, (order) => {
    const flag = openFlag("damage", { ...stepAt("d1"), stopId: "d1" }, "2 cartons");
    return accept({ order: { ...order, revision: order.revision + 1, flags: [flag] }, events: [] });
  });
  const action = `/industry/orders/${id}/flags/${order.flags[0]!.id}/settlement`;
  const shipper = await browserOf(app, PEOPLE.shipper);
  await shipper.open(`/industry/orders/${id}`);
  assert.equal(shipper.hiddenFields(action).revision, String(order.revision));
  const carrier = await browserOf(app, PEOPLE.carrier);
  await carrier.open(`/transporter/orders/${id}`);
  assert.match(carrier.html, /Avarie/);
  assert.doesNotMatch(carrier.html, /settlement/);
});
