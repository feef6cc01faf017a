import { type Browser, type BrowserContext, expect, type Page } from "@playwright/test";
import { choose, inHours, signIn, writeOrder } from "./desk.ts";
import { test } from "./demo.ts";
import { allSent, draw, PHOTO } from "./driver_site.ts";

const DESK = { width: 1440, height: 900 };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const REFERENCE = "HISTOIRE-1";

test("one order from draft to closed, as people click through it", async ({ browser, demo }) => {
  test.setTimeout(180_000);
  const page = await desk(browser, demo.url);
  const carrier = await desk(browser, demo.url);
  const recipient = await desk(browser, demo.url);
  const driver = await opened(await browser.newContext({ ...PHONE, baseURL: demo.url, locale: "fr-FR" }));

  await test.step("the shipper writes the order and offers it", async () => {
    await signIn(page, demo, "shipper@demo.test");
    await page.getByRole("link", { name: "Créer un ordre" }).click();
    await writeOrder(page, REFERENCE);
    await page.getByRole("button", { name: "Enregistrer et proposer" }).click();
    await choose(page.getByLabel("Transporteur"), "Transports Marchand Bresse");
    await page.getByLabel("Réponse attendue avant").fill(inHours(24));
    await page.getByRole("button", { name: "Envoyer l’offre" }).click();
    await expect(page.getByText("En attente de la réponse de Transports Marchand Bresse")).toBeVisible();
  });
  const number = await page.getByRole("heading", { level: 1 }).innerText();
  const id = /orders\/(\w+)/.exec(page.url())![1]!;

  await test.step("the carrier accepts it and gives it to a driver", async () => {
    await signIn(carrier, demo, "carrier@demo.test");
    await carrier.getByRole("searchbox").fill(number);
    await carrier.keyboard.press("Enter");
    await carrier.getByRole("link", { name: number, exact: true }).click();
    await carrier.getByRole("button", { name: "Accepter l’offre" }).click();
    await carrier.getByRole("link", { name: "Affecter un conducteur" }).click();
    await choose(carrier.getByLabel("Conducteur"), "Thomas Bonnard");
    await choose(carrier.getByLabel("Véhicule"), "HA-139-VC");
    await carrier.getByRole("button", { name: "Affecter" }).click();
    await expect(carrier.getByText("Thomas Bonnard, HA-139-VC")).toBeVisible();
  });

  await test.step("the driver opens the link on a phone and loads at both pickups", async () => {
    await carrier.goto("/directory/drivers");
    await carrier.getByRole("link", { name: "Thomas Bonnard", exact: true }).click();
    await carrier.getByRole("button", { name: "Créer un lien" }).click();
    await driver.goto(await carrier.getByLabel("Adresse du lien").inputValue());
    await driver.getByRole("button", { name: "Ouvrir ma journée" }).click();
    for (const [position, quantity] of ["12", "40"].entries()) {
      await openStop(driver, id, position);
      await driver.getByRole("button", { name: "Je suis arrivé" }).click();
      await driver.getByLabel("Quantité chargée").fill(quantity);
      await driver.getByLabel("Photos de la marchandise").setInputFiles(PHOTO);
      await writePallets(driver, { given: "0", received: position === 0 ? "12" : "2", refused: "0" });
      await driver.getByLabel("Nom du signataire").fill("Sophie Garnier");
      await draw(driver, "Cadre de signature : Signature de l’expéditeur");
      await draw(driver, "Cadre de signature : Ma signature");
      await driver.getByRole("button", { name: "Chargé, valider" }).click();
      await depart(driver);
    }
  });

  await test.step("and delivers two packages short, with a pallet refused", async () => {
    await openStop(driver, id, 2);
    await driver.getByRole("button", { name: "Je suis arrivé" }).click();
    await driver.getByLabel("Quantité livrée").nth(0).fill("12");
    await driver.getByLabel("Quantité livrée").nth(1).fill("38");
    await driver.getByLabel(/^Réserve/).nth(1).fill("2 bidons manquants");
    await writePallets(driver, { given: "13", received: "4", refused: "1" });
    await driver.getByLabel("Motif du refus").fill("Dés arrachés");
    await driver.getByLabel("Le destinataire signe de son côté").check();
    await draw(driver, "Cadre de signature : Ma signature");
    await driver.getByRole("button", { name: "Livré, valider" }).click();
    await depart(driver);
  });

  await test.step("the recipient signs on its side, and anyone can check the note", async () => {
    await signIn(recipient, demo, "recipient@demo.test");
    await recipient.locator(`a[href^="/recipient/deliveries/${id}"]`).first().click();
    await recipient.getByRole("link", { name: "Signer la livraison" }).click();
    await recipient.getByLabel("Votre nom").fill("Nadia Lemoine");
    await recipient.getByRole("checkbox").check();
    await recipient.getByRole("button", { name: "Signer" }).click();
    await expect(recipient.getByText("Signature enregistrée")).toBeVisible();
    const pdf = await recipient.getByRole("link", { name: "PDF" }).first().getAttribute("href");
    expect(await recipient.evaluate(async (path) => (await (await fetch(path)).text()).slice(0, 5), pdf!)).toBe("%PDF-");
    await recipient.getByRole("link", { name: "Vérifier" }).first().click();
    await expect(recipient.getByText("Intacte")).toBeVisible();
  });

  await test.step("the carrier sends the proof, and the shipper closes the order", async () => {
    await carrier.goto(`/transporter/orders/${id}`);
    await carrier.getByLabel("Fichier").setInputFiles({ ...PHOTO, name: "émargé.png" });
    await carrier.getByRole("button", { name: "Envoyer", exact: true }).click();
    await expect(carrier.getByRole("link", { name: "émargé.png" })).toBeVisible();
    await page.goto(`/industry/orders/${id}`);
    await expect(page.getByRole("link", { name: "émargé.png" })).toBeVisible();
    await page.getByRole("button", { name: "Valider l’émargé" }).click();
    const settle = page.getByRole("button", { name: "Régler", exact: true });
    for (let open = await settle.count(); open > 0; open--) {
      await expect(settle).toHaveCount(open);
      await page.getByLabel("Montant retenu").first().fill("31,00");
      await settle.first().click();
    }
    await expect(settle).toHaveCount(0);
    await expect(page.locator("#timeline")).toContainText("Ordre clôturé");
    await page.goto("/notices");
    await expect(page.getByText(number).first()).toBeVisible();
  });
  await Promise.all([page, carrier, recipient, driver].map((one) => one.context().close()));
});

test("a record in the inspector shows a change of another request without a reload", async ({ browser, demo }) => {
  const [admin, shipper] = [await desk(browser, demo.url), await desk(browser, demo.url)];
  await demo.signIn(admin.context(), "admin");
  await demo.signIn(shipper.context(), "shipper");
  const key = JSON.stringify(["orders", demo.orders.draft]);
  await admin.goto(`/admin/kv/record?key=${encodeURIComponent(key)}`);
  await expect(admin.getByText("En direct")).toBeVisible();
  const value = admin.locator("#record pre");
  await expect(value).not.toContainText("REF-EN-DIRECT");
  await admin.evaluate(() => document.body.dataset.loaded = "once");

  await shipper.goto(`/industry/orders/${demo.orders.draft}/edit`);
  await shipper.getByLabel("Votre référence").fill("REF-EN-DIRECT");
  await shipper.getByRole("button", { name: "Enregistrer", exact: true }).click();
  await shipper.waitForURL("**/*done=saved*");

  await expect(value).toContainText("REF-EN-DIRECT");
  await expect(admin.getByText("Modifié à l’instant")).toBeVisible();
  await expect(admin.locator("body")).toHaveAttribute("data-loaded", "once");
  await Promise.all([admin, shipper].map((one) => one.context().close()));
});

async function desk(browser: Browser, baseURL: string): Promise<Page> {
  return await opened(await browser.newContext({ viewport: DESK, baseURL, locale: "fr-FR" }));
}

async function opened(context: BrowserContext): Promise<Page> {
  context.setDefaultTimeout(15_000);
  return await context.newPage();
}

/** Opens a stop of an order from the day's list. */
async function openStop(driver: Page, orderId: string, position: number): Promise<void> {
  await driver.goto("/driver");
  await driver.locator(`a[href^="/driver/stops/${orderId}/"]`).nth(position).click();
}

async function writePallets(driver: Page, counts: { given: string; received: string; refused: string }): Promise<void> {
  await driver.getByLabel("Données au site").fill(counts.given);
  await driver.getByLabel("Reçues du site").fill(counts.received);
  await driver.getByLabel("Refusées").fill(counts.refused);
}

async function depart(driver: Page): Promise<void> {
  await driver.getByRole("button", { name: "Je suis parti" }).click();
  await driver.getByText("Cet arrêt est terminé.").waitFor();
  await allSent(driver);
}
