import assert from "node:assert/strict";
import { sampleDraft } from "../../domain/orders/sample_orders_fixture.ts";
import type { Stop } from "../../domain/orders/types.ts";
import { MINUTE_MS } from "../../domain/time/instant.ts";
import { samplePng } from "../../jobs/ports/pictures/files_fixture.ts";
import type { TestApp } from "./app.ts";
import type { TestBrowser } from "./browser.ts";
import { OrderWorld, PEOPLE } from "./order_world.ts";

/** A small white picture. */
export const PNG = samplePng();
/** What a signature pad gives. */
export const STROKES = '[{"penColor":"black","points":[{"x":1,"y":2,"time":1},{"x":40,"y":30,"time":2}]}]';
/** A driver of the same carrier, without this order. */
export const OTHER_DRIVER = { ...PEOPLE.driver, id: "other-driver", name: "Luc Blanc" };

/** An order of the driver's day: two pickups and a delivery, each with a contact who has an address. */
export async function givenOrder(app: TestApp): Promise<{ world: OrderWorld; id: string; stop(stopId: string): string }> {
  const world = new OrderWorld(app);
  const draft = sampleDraft();
  const contact = { name: "Nadia Roux", phone: "+33400000000", email: "quai@site.test" };
  const id = await world.create({ stops: draft.stops.map((stop) => ({ ...stop, contact })) });
  await world.publish(id);
  await world.accept(id);
  await world.assign(id);
  const { stops } = await world.order(id);
  return { world, id, stop: (kindAndNumber) => `/driver/stops/${id}/${stops[["p1", "p2", "d1"].indexOf(kindAndNumber)]!.id}` };
}

/** Everything found as expected, pallets exchanged one for one, and vouched for. */
export function handling(changes: Record<string, string | Blob | readonly string[]> = {}) {
  return {
    "counts.0.quantity": "10",
    "pallets.given": "2",
    "pallets.received": "2",
    "pallets.refused": "0",
    "counterpart.way": "driver_attestation",
    "counterpart.name": "Nadia Roux",
    "counterpart.attested": "on",
    "driver.agreed": "on",
    ...changes,
  };
}

/** The stop of a page as it is stored. */
export async function stopAt(world: OrderWorld, path: string): Promise<Stop> {
  const [orderId, stopId] = path.split("/").slice(3);
  return (await world.order(orderId!)).stops.find(({ id }) => id === stopId)!;
}

/** Opens a stop and tells the arrival; a minute goes by. */
export async function arrived(app: TestApp, driver: TestBrowser, path: string): Promise<void> {
  await driver.open(path);
  await driver.submit(`${path}/arrival`);
  assert.equal(driver.status, 200);
  app.clock.pass(MINUTE_MS);
}

/** Posts a form of the open page as the queue of a phone does. */
export async function queueSends(driver: TestBrowser, action: string, fields: Record<string, string>): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...driver.hiddenFields(action), ...fields })) body.set(name, value);
  return await driver.send(action, { method: "POST", body, headers: { origin: "http://localhost", accept: "application/json" } });
}
