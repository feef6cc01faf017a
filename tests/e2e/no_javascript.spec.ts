import { expect } from "@playwright/test";
import { Buffer } from "node:buffer";
import { DAY_MS } from "../../domain/time/instant.ts";
import { FIRMS } from "../../kv/seed/firms.ts";
import { signIn, writeOrder } from "./desk.ts";
import { test } from "./demo.ts";

test.use({ javaScriptEnabled: false, actionTimeout: 15_000 });

test("an order is written with a line added by a button, and kept as a draft", async ({ page, demo }) => {
  await signIn(page, demo, "shipper@demo.test");
  await page.getByRole("link", { name: "Créer un ordre" }).click();
  await writeOrder(page, "SANS-SCRIPT-1");
  await page.getByRole("button", { name: "Enregistrer le brouillon" }).first().click();
  await expect(page.getByRole("status").filter({ hasText: "Enregistré" })).toBeVisible();
  await expect(page.getByText("SANS-SCRIPT-1")).toBeVisible();
  await expect(page.locator("#goods")).toContainText("UN 1263");
  await expect(page.locator("#stops").getByText("Plateforme de Lesquin")).toBeVisible();
});

test("bad input comes back with its values and a summary that leads to the field", async ({ page, demo }) => {
  await signIn(page, demo, "shipper@demo.test");
  await page.goto("/industry/orders/new");
  await page.getByLabel("Prix convenu").fill("cher");
  await page.getByRole("button", { name: "Enregistrer et proposer" }).click();
  await page.locator('.error-summary a[href="#f-price"]').click();
  await expect(page).toHaveURL(/#f-price$/);
  await expect(page.getByLabel("Prix convenu")).toHaveValue("cher");
  await expect(page.getByLabel("Prix convenu")).toHaveAttribute("aria-invalid", "true");
});

test("a file of a spreadsheet is previewed row by row, and what is right is imported once", async ({ page, demo }) => {
  await signIn(page, demo, "shipper@demo.test");
  const titles = "Référence;Société enlèvement;Adresse enlèvement;Code postal enlèvement;Ville enlèvement;Début enlèvement;" +
    "Fin enlèvement;Société livraison;Adresse livraison;Code postal livraison;Ville livraison;Début livraison;Fin livraison;" +
    "Marchandise;Quantité;Poids kg;Prix euros";
  const row = (reference: string, weight: string) =>
    `${reference};Scierie du Rhône;12 rue des Bois;69007;Lyon;24/11/2031 08:00;24/11/2031 10:00;` +
    `Menuiserie Lemaire;4 quai Nord;59000;Lille;25/11/2031 14:00;25/11/2031 16:00;Planches de chêne;12;${weight};850,00`;
  const file = {
    name: "ordres.csv",
    mimeType: "text/csv",
    // Windows-1252 has the French letters where Latin-1 has them.
    buffer: Buffer.from([titles, row("CSV-1", "7450,5"), row("CSV-2", "lourd")].join("\r\n"), "latin1"),
  };
  const preview = async () => {
    await page.goto("/industry/orders/import");
    await page.getByLabel("Fichier CSV").setInputFiles(file);
    await page.getByRole("button", { name: "Vérifier le fichier" }).click();
  };
  await preview();
  await expect(page.getByRole("row").filter({ hasText: "CSV-1" })).toContainText("Prête");
  await expect(page.getByRole("row").filter({ hasText: "CSV-2" })).toContainText("poids kg");
  await page.getByRole("button", { name: "Créer 1 ordre" }).click();
  await expect(page.getByText("1 ordre créé")).toBeVisible();
  await preview();
  await expect(page.getByRole("row").filter({ hasText: "CSV-1" })).toContainText("Déjà importée");
  await expect(page.getByRole("button", { name: "Créer 1 ordre" })).toHaveCount(0);
});

test("a vigilance document is compared and confirmed from the keyboard alone", async ({ page, demo }) => {
  await signIn(page, demo, "carrier@demo.test");
  const field = (name: string) => page.getByRole("textbox", { name });
  await page.goto("/transporter/vigilance");
  await page.getByRole("link", { name: "Confirmer le nouveau" }).press("Enter");
  await expect.poll(async () => {
    await page.reload();
    return await field("SIREN").inputValue();
  }).toBe(FIRMS.carrier.siret.slice(0, 9));
  await expect(field("SIREN")).toBeFocused();
  await field("Établi le").fill("31/02/2026");
  await page.keyboard.press("Enter");
  await expect(field("Établi le")).toHaveAttribute("aria-invalid", "true");
  await field("Établi le").fill(new Date(Date.now() - DAY_MS).toLocaleDateString("fr-FR"));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Document confirmé" })).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("a driver loads, and the sender signs with the code of its mail", async ({ page, demo, browser }) => {
    await page.goto(await demo.driverLink(0));
    await page.getByRole("button", { name: "Ouvrir ma journée" }).click();
    await page.locator(`a[href^="/driver/stops/${demo.orders.plannedToday}/"]`).first().click();
    await page.getByRole("button", { name: "Je suis arrivé" }).click();
    await expect(page.getByRole("img", { name: "Cadre de signature" })).toHaveCount(0);
    await page.getByLabel("Données au site").fill("0");
    await page.getByLabel("Reçues du site").fill("28");
    await page.getByLabel("Code envoyé par e-mail").check();
    await page.getByRole("button", { name: "Envoyer un code" }).click();
    await expect(page.getByText("Code envoyé à")).toBeVisible();

    const admin = await browser.newContext({ baseURL: demo.url, locale: "fr-FR" });
    await demo.signIn(admin, "admin");
    const outbox = await admin.newPage();
    await outbox.goto("/admin/mails");
    await outbox.locator('main table a[href^="/admin/mails/"]').first().click();
    const mail = outbox.frameLocator("iframe").locator("body");
    const code = /(?<![\w-])\d{6}(?!\d)/.exec(await mail.innerText())![0];
    await admin.close();

    await expect(page.getByLabel("Code envoyé par e-mail")).toBeChecked();
    await expect(page.getByLabel("Reçues du site")).toHaveValue("28");
    await page.getByLabel("Code à 6 chiffres").fill(code);
    await page.getByLabel("Le signataire approuve").check();
    await page.getByLabel("Je signe avec mon accès personnel").check();
    await page.getByRole("button", { name: "Chargé, valider" }).click();
    await page.getByRole("button", { name: "Je suis parti" }).click();
    await expect(page.getByText("Cet arrêt est terminé.")).toBeVisible();
  });
});
