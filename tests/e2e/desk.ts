import { expect, type Locator, type Page } from "@playwright/test";
import type { Demo } from "./demo.ts";

const HOUR_MS = 3_600_000;

/** Signs in on the sign-in page and lands on the person's first screen. */
export async function signIn(page: Page, demo: Demo, email: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Mot de passe").fill(demo.password);
  await page.getByRole("main").getByRole("button", { name: "Se connecter" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Chooses the option that holds `text`. */
export async function choose(select: Locator, text: string): Promise<void> {
  const value = await select.locator("option", { hasText: text }).first().getAttribute("value");
  await select.selectOption(value);
}

/** The part of a form under that heading. */
export const group = (page: Page, name: string): Locator => page.getByRole("group", { name, exact: true });

/** Writes an order of the address book's places: two pickups, one delivery, one line from each pickup, one of them ADR. */
export async function writeOrder(page: Page, reference: string): Promise<void> {
  await page.getByLabel("Votre référence").fill(reference);
  const stops = [["Enlèvement 1", "Usine de Saint-Fons"], ["Enlèvement 2", "Usine de Villefranche"], [
    "Livraison 1",
    "Plateforme de Lesquin",
  ]] as const;
  for (const [position, [name, site]] of stops.entries()) {
    const stop = group(page, name);
    await choose(stop.getByLabel("Site enregistré"), site);
    await stop.getByRole("button", { name: "Reprendre ce site" }).click();
    await expect(stop.getByLabel("Nom du lieu")).toHaveValue(site);
    await stop.getByLabel("Début").fill(inHours(1 + 2 * position));
    await stop.getByLabel("Fin", { exact: true }).fill(inHours(2 + 2 * position));
    await stop.getByLabel("Échange de palettes").selectOption("deferred");
  }
  await writeLine(group(page, "Marchandise 1"), "Enlèvement 1", {
    what: "Enduit",
    quantity: "12",
    pallets: "12",
    kilos: "7 450,5",
  });
  await page.getByRole("button", { name: "Ajouter une matière dangereuse" }).click();
  // The form begins with two lines; the second stays blank and is left out.
  const dangerous = group(page, "Marchandise 3");
  await writeLine(dangerous, "Enlèvement 2", { what: "Vernis", quantity: "40", pallets: "2", kilos: "800" });
  await dangerous.getByLabel("Numéro ONU").fill("1263");
  await dangerous.getByLabel("Classe").selectOption("3");
  await dangerous.getByLabel("Désignation officielle").fill("PEINTURES");
  await dangerous.getByLabel("Catégorie de transport").selectOption("3");
  await page.getByLabel("Prix convenu").fill("780,50");
}

interface Line {
  readonly what: string;
  readonly quantity: string;
  readonly pallets: string;
  readonly kilos: string;
}

async function writeLine(line: Locator, pickup: string, { what, quantity, pallets, kilos }: Line): Promise<void> {
  await line.getByLabel("Désignation", { exact: true }).fill(what);
  await choose(line.getByLabel("Chargée à"), pickup);
  await line.getByLabel("Nombre de colis").fill(quantity);
  await line.getByLabel("Palettes au sol").fill(pallets);
  await line.getByLabel("Poids brut").fill(kilos);
}

/** A local time in Paris as its field takes it, `hours` from now. */
export function inHours(hours: number): string {
  const parts = { timeZone: "Europe/Paris", dateStyle: "short", timeStyle: "short" } as const;
  return new Intl.DateTimeFormat("sv-SE", parts).format(Date.now() + hours * HOUR_MS).replace(" ", "T");
}
