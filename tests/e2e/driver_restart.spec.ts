import { test as base } from "@playwright/test";
import assert from "node:assert/strict";
import { HOUR_MS, MINUTE_MS } from "../../domain/time/instant.ts";
import { onDisk, OwnPhone } from "./driver_phone.ts";
import { allSent, counter, offline, online, openDay, Site, tap, typesOf, writeDown } from "./driver_site.ts";

/** A test with a site, and a phone that has opened today's page and was switched off again. */
const test = base.extend<{ site: Site; phone: OwnPhone }>({
  site: async ({ browser }, use, { config }) => {
    const site = await Site.open(browser, config.rootDir);
    await use(site);
    site.close();
  },
  phone: async ({ site }, use) => {
    const phone = new OwnPhone();
    const { context, page } = await phone.switchOn();
    await openDay(site, page);
    await context.close();
    await use(phone);
    phone.throwAway();
  },
});

test("a stop goes on where it was when the phone dies twice without network, and arrives once with the times of the taps", async ({ site, phone }) => {
  const start = site.now - HOUR_MS;
  const first = await phone.switchOn();
  await offline(site, first.context);
  await first.page.goto(site.origin + site.path("p1"));
  await tap(first.page, "Je suis arrivé", start);
  await counter(first.page, 1).waitFor();
  await writeDown(first.page);
  await first.page.getByLabel("Il y a de la casse").check();
  await first.page.getByLabel(/^Réserve/).fill("2 cartons écrasés");
  for (const name of ["counts.0.reservation", "photos", "driver.strokes", "seen.0.hash"]) await onDisk(first.page, name);
  await phone.die(first.context);

  const second = await phone.switchOn();
  await second.context.setOffline(true);
  await second.page.goto(site.origin + site.path("p1"));
  await counter(second.page, 1).waitFor();
  await second.page.getByLabel(/^Réserve/).waitFor();
  const typed = await second.page.locator("form#handling").evaluate((form) => {
    const fields = new FormData(form as HTMLFormElement);
    const names = ["counts.0.quantity", "counts.0.damaged", "counts.0.reservation", "pallets.given", "counterpart.name"];
    return [...names.map((name) => fields.get(name)), (fields.get("photos") as File).name];
  });
  assert.deepEqual(typed, ["10", "on", "2 cartons écrasés", "2", "Nadia Roux", "quai.png"]);
  await tap(second.page, "Chargé, valider", start + 20 * MINUTE_MS);
  await counter(second.page, 2).waitFor();
  await phone.die(second.context);

  const third = await phone.switchOn();
  await third.context.setOffline(true);
  await third.page.goto(`${site.origin}/driver`);
  await counter(third.page, 2).waitFor();
  await third.page.goto(site.origin + site.path("p1"));
  await tap(third.page, "Je suis parti", start + 25 * MINUTE_MS);
  await counter(third.page, 3).waitFor();
  assert.equal((await site.stop("p1")).state, "planned");
  await online(site, third.context);
  await allSent(third.page);

  const { order } = await site.record();
  const stop = await site.stop("p1");
  assert.deepEqual([stop.arrived, stop.handled, stop.departed].map((time) => time?.deviceAt), [
    start,
    start + 20 * MINUTE_MS,
    start + 25 * MINUTE_MS,
  ]);
  assert.deepEqual(order.goods.map(({ loaded }) => loaded?.reservation).filter(Boolean), ["2 cartons écrasés"]);
  assert.deepEqual(order.documents.map(({ kind, name }) => [kind, name]), [["photo", "quai.png"]]);
  const types = await typesOf(site);
  const steps = types.filter((type) => type.startsWith("stop."));
  assert.deepEqual(steps, ["stop.arrived", "stop.loaded", "stop.departed"]);
  for (const type of ["pallets.exchanged", "document.added"]) assert.equal(types.filter((one) => one === type).length, 1, type);
  await third.context.close();
});
