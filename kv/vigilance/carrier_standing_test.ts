import assert from "node:assert/strict";
import { cancelOrder } from "../../domain/orders/cancel_order.ts";
import { assignDriver } from "../../domain/orders/assign_driver.ts";
import { recordAcceptance } from "../../domain/orders/record_acceptance.ts";
import { DRIVER, VEHICLE } from "../../domain/orders/sample_orders_fixture.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { startTestApp } from "../../tests/support/app.ts";
import { OrderWorld, PEOPLE } from "../../tests/support/order_world.ts";
import { Commit } from "../commit.ts";
import { SITES } from "../directory/books.ts";
import { listOrganisationsByKind, ORGANISATIONS } from "../directory/organisations.ts";
import { checkIntegrity } from "../integrity/check_integrity.ts";
import { actorOf } from "../orders/events.ts";
import { getCarrierFile } from "./carrier_file.ts";
import { listStandings, standingOf } from "./carrier_standing.ts";
import { FIRM } from "./vigilance_fixture.ts";

const { shipper, carrier } = PEOPLE;
const PARTY = { name: FIRM.name, siret: FIRM.siret };

async function withCarrier() {
  const app = await startTestApp();
  const { store } = app;
  await new Commit(store.kv).create(ORGANISATIONS, FIRM).send();
  const world = new OrderWorld(app);
  return {
    store,
    world,
    clock: app.clock,
    standing: (party = PARTY as Parameters<typeof standingOf>[2]) => standingOf(store, shipper.orgId, party),
    standings: async () =>
      Object.fromEntries(await listStandings(store, shipper.orgId, await listOrganisationsByKind(store.kv, "carrier"))),
    book: () => {
      const { address, timeZone } = FIRM;
      const site = { id: "depot", orgId: shipper.orgId, party: PARTY, name: "Dépôt", address, timeZone };
      return new Commit(store.kv).create(SITES, site).send();
    },
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}

Deno.test("standingOf() tells of a carrier that agreed to an order, by its account or its SIRET", async () => {
  await using firm = await withCarrier();
  const orderId = await firm.world.create();
  assert.equal(await firm.standing(), null, "a SIRET alone opens nothing");
  await firm.world.publish(orderId);
  assert.equal(await firm.standing(), null, "nor does an offer");
  await firm.world.accept(orderId);
  assert.equal(await firm.standing(), "incomplete");
  assert.equal(await firm.standing({ orgId: FIRM.id, name: "" }), "incomplete");
  assert.equal(await firm.standing({ name: FIRM.name }), null);
  assert.equal(await firm.standing({ name: "Inconnue", siret: "55210055400013" }), null);
  assert.equal(await standingOf(firm.store, PEOPLE.stranger.orgId, PARTY), null, "another shipper");
  assert.deepEqual((await checkIntegrity(firm.store.kv)).faults, []);
});

Deno.test("standingOf() forgets a relation after twelve months, and one whose order was cancelled", async () => {
  await using firm = await withCarrier();
  const orderId = await firm.world.create();
  await firm.world.publish(orderId);
  await firm.world.accept(orderId);
  firm.clock.pass(364 * DAY_MS);
  assert.notEqual(await firm.standing(), null);
  firm.clock.pass(2 * DAY_MS);
  assert.equal(await firm.standing(), null);
  const later = await firm.world.create();
  await firm.world.publish(later);
  await firm.world.accept(later);
  assert.notEqual(await firm.standing(), null);
  const by = actorOf(shipper);
  await firm.world.change(shipper, later, (order, now) => cancelOrder(order, { by, reason: "Doublon" }, now));
  assert.equal(await firm.standing(), null);
});

Deno.test("an acceptance that the shipper wrote down opens nothing until the carrier puts a driver on the order", async () => {
  await using firm = await withCarrier();
  const { store, world } = firm;
  const orderId = await world.create();
  const by = actorOf(shipper);
  const firmOf = { orgId: FIRM.id, name: FIRM.name };
  await world.change(shipper, orderId, (order, now) => recordAcceptance(order, { by, offerId: "o", carrier: firmOf }, now));
  const opened = async () => [await firm.standing(), (await getCarrierFile(store, shipper, orderId))!.mayDownload];
  assert.deepEqual(await opened(), [null, false]);
  await world.change(
    carrier,
    orderId,
    (order, now) => assignDriver(order, { by: actorOf(carrier), driver: DRIVER, vehicle: VEHICLE, date: "2026-11-24" }, now),
  );
  assert.deepEqual(await opened(), ["incomplete", true]);
});

Deno.test("listStandings() tells of carriers that are in the book and agreed to an order", async () => {
  await using firm = await withCarrier();
  const orderId = await firm.world.create();
  await firm.world.publish(orderId);
  await firm.world.accept(orderId);
  assert.deepEqual(await firm.standings(), {}, "not in the book");
  await firm.book();
  assert.deepEqual(await firm.standings(), { [FIRM.id]: "incomplete" });
});
