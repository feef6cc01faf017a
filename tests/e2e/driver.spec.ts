import { expect, test as base } from "@playwright/test";
import assert from "node:assert/strict";
import { HOUR_MS, MINUTE_MS } from "../../domain/time/instant.ts";
import { allSent, counter, offline, online, OTHER, phone, signIn, Site, tap, typesOf, writeDown } from "./driver_site.ts";

/** A test with a site of its own. */
const test = base.extend<{ site: Site }>({
  site: async ({ browser }, use, { config }) => {
    const site = await Site.open(browser, config.rootDir);
    await use(site);
    await Promise.all(browser.contexts().map((context) => context.close()));
    site.close();
  },
});

test("a stop goes on in flight mode and through a restart, and arrives once with the times of the taps", async ({ site }) => {
  const { context, page } = await phone(site);
  const start = site.now - HOUR_MS;
  await page.goto(site.origin + site.path("p1"));
  await tap(page, "Je suis arrivé", start);
  await page.getByRole("button", { name: "Chargé, valider" }).waitFor();
  await allSent(page);
  assert.equal((await site.stop("p1")).arrived?.deviceAt, start);

  await offline(site, context);
  await writeDown(page);
  await tap(page, "Chargé, valider", start + 20 * MINUTE_MS);
  await counter(page, 1).waitFor();
  await tap(page, "Je suis parti", start + 25 * MINUTE_MS);
  await counter(page, 2).waitFor();
  await page.goto("about:blank");
  await page.goto(site.origin + site.path("p1"));
  await counter(page, 2).waitFor();
  await page.getByText("Cet arrêt est terminé.").waitFor();
  assert.equal((await site.stop("p1")).state, "arrived");

  await page.goto(site.origin + site.path("p2"));
  await tap(page, "Je suis arrivé", start + 40 * MINUTE_MS);
  await counter(page, 3).waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Chargé, valider" }).waitFor();

  await online(site, context);
  await allSent(page);
  const [first, second] = [await site.stop("p1"), await site.stop("p2")];
  assert.equal(first.handled?.deviceAt, start + 20 * MINUTE_MS);
  assert.equal(first.departed?.deviceAt, start + 25 * MINUTE_MS);
  assert.equal(second.arrived?.deviceAt, start + 40 * MINUTE_MS);
  const { order } = await site.record();
  assert.deepEqual(order.documents.map(({ kind, name }) => [kind, name]), [["photo", "quai.png"]]);
  const types = await typesOf(site);
  for (const type of ["stop.loaded", "stop.departed", "pallets.exchanged", "document.added"]) {
    assert.equal(types.filter((one) => one === type).length, 1, type);
  }
});

test("a refused step comes back as it was typed, and goes through once corrected", async ({ site }) => {
  const { context, page } = await phone(site);
  const start = site.now - HOUR_MS;
  await page.goto(site.origin + site.path("p1"));
  await offline(site, context);
  await tap(page, "Je suis arrivé", start);
  await writeDown(page, "8");
  await tap(page, "Chargé, valider", start + MINUTE_MS);
  await tap(page, "Je suis parti", start + 2 * MINUTE_MS);
  await counter(page, 3).waitFor();
  await online(site, context);

  await page.getByText("écrivez une réserve").first().waitFor();
  assert.equal(await page.getByLabel("Quantité chargée").inputValue(), "8");
  assert.equal(await page.getByLabel("Nom du signataire").inputValue(), "Nadia Roux");
  assert.equal(
    await page.getByLabel("Photos de la marchandise").evaluate((input) => (input as HTMLInputElement).files!.length),
    1,
  );
  assert.match(await page.locator('[name="counterpart.strokes"]').inputValue(), /points/);
  assert.equal(await page.getByLabel(/^Réserve/).getAttribute("aria-invalid"), "true");
  assert.equal((await site.stop("p1")).state, "arrived");
  await page.reload();
  await page.getByText("écrivez une réserve").first().waitFor();
  await page.getByLabel(/^Réserve/).fill("2 cartons manquants");
  await page.getByRole("button", { name: "Chargé, valider" }).click();
  await allSent(page);
  const stop = await site.stop("p1");
  assert.equal(stop.state, "done");
  assert.equal(stop.handled?.deviceAt, start + MINUTE_MS);
  assert.equal(stop.departed?.deviceAt, start + 2 * MINUTE_MS);
});

test("in flight mode a stop that cannot be done is closed, and what is missing is asked for at once", async ({ site }) => {
  const { context, page } = await phone(site);
  await offline(site, context);
  await page.goto(site.origin + site.path("p1"));
  await page.getByRole("link", { name: "Je ne peux pas charger" }).click();
  await page.getByRole("button", { name: "Clore l’arrêt" }).click();
  await page.getByText("Il manque une information").waitFor();
  await page.getByLabel("Personne sur place").check();
  await page.getByRole("button", { name: "Clore l’arrêt" }).click();
  await page.waitForURL(`**${site.path("p1")}`);
  await counter(page, 1).waitFor();
  await page.getByText("Cet arrêt est terminé.").waitFor();
  await online(site, context);
  await expect.poll(async () => (await site.stop("p1")).failed?.reason).toBe("absent");
});

test("a step that nobody will take can be given up, after one more question", async ({ site }) => {
  const { context, page } = await phone(site);
  await page.goto(site.origin + site.path("d1"));
  await offline(site, context);
  await page.getByRole("button", { name: "Je suis arrivé" }).click();
  await counter(page, 1).waitFor();
  await online(site, context);
  await page.getByText("doit d’abord être fait").first().waitFor();
  await page.getByRole("button", { name: "Abandonner cette étape" }).click();
  await page.getByText("Abandonner pour de bon ?").waitFor();
  await page.getByRole("button", { name: "Abandonner cette étape" }).click();
  await page.getByText("doit d’abord être fait").first().waitFor({ state: "hidden" });
  assert.equal((await site.stop("d1")).state, "planned");
});

test("a session that ended is renewed on the way, and nothing is lost when it cannot be", async ({ site }) => {
  const { page } = await phone(site);
  await page.goto(site.origin + site.path("p1"));
  await site.ask({ passMs: 13 * HOUR_MS });
  await page.getByRole("button", { name: "Je suis arrivé" }).click();
  await page.getByRole("button", { name: "Chargé, valider" }).waitFor();
  await allSent(page);
  assert.equal((await site.stop("p1")).state, "arrived");

  await site.ask({ passMs: 13 * HOUR_MS });
  await site.ask("forget_devices");
  await writeDown(page);
  await page.getByRole("button", { name: "Chargé, valider" }).click();
  await page.getByText("Ouvrez un nouveau lien").waitFor();
  await counter(page, 1).waitFor();
  await signIn(page, await site.link());
  await expect.poll(async () => (await site.stop("p1")).state).toBe("done");
});

test("what one driver kept is not sent by another on the same phone", async ({ site }) => {
  const { context, page } = await phone(site);
  await page.goto(site.origin + site.path("p1"));
  await offline(site, context);
  await page.getByRole("button", { name: "Je suis arrivé" }).click();
  await counter(page, 1).waitFor();
  // Its page is closed before the network is back, so that nobody sends anything.
  await page.goto("about:blank");
  await online(site, context);
  await signIn(page, await site.link(OTHER));
  await page.getByText("Des étapes d’un autre conducteur").waitFor();
  assert.equal((await site.stop("p1")).state, "planned");
  assert.equal(await page.evaluate(async () => (await caches.keys()).join()), `driver-${OTHER}`);
  await signIn(page, await site.link());
  await expect.poll(async () => (await site.stop("p1")).state).toBe("arrived");
});

test("two tabs send what waits once, in order", async ({ site }) => {
  const { context, page } = await phone(site);
  await page.goto(site.origin + site.path("p1"));
  const second = await context.newPage();
  await second.goto(site.origin + site.path("p1"));
  await page.bringToFront();
  await offline(site, context);
  await page.getByRole("button", { name: "Je suis arrivé" }).dblclick();
  await writeDown(page);
  await page.getByRole("button", { name: "Chargé, valider" }).click();
  await counter(page, 2).waitFor();
  await online(site, context);
  await second.reload();
  await allSent(page);
  await allSent(second);
  const types = await typesOf(site);
  assert.equal(types.filter((type) => type === "stop.arrived").length, 1);
  assert.equal(types.filter((type) => type === "stop.loaded").length, 1);
});

test("signing out leaves no page of the driver on the phone", async ({ site }) => {
  const { page } = await phone(site);
  await page.goto(`${site.origin}/driver`);
  await page.getByRole("button", { name: "Se déconnecter" }).click();
  await page.waitForURL("**/sign-in**");
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
});
