import { expect, test as base } from "@playwright/test";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { COOKIES } from "../../routes/(_lib)/cookies.ts";
import type { ReadingReady } from "./reading_server.ts";

/** Playwright's test with a site whose documents are read when it says so, and somebody of the shipper signed in. */
const test = base.extend<object, { site: ReadingReady & { readPage(): void } }>({
  // deno-lint-ignore no-empty-pattern -- Playwright reads from the pattern that this fixture needs no other
  site: [async ({}, use, { config }) => {
    const { stdin, stdout } = spawn(Deno.execPath(), ["run", "-A", join(config.rootDir, "reading_server.ts")], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const [ready] = await once(createInterface({ input: stdout }), "line");
    await use({ ...JSON.parse(ready), readPage: () => stdin.write("\n") });
    stdin.end();
  }, { scope: "worker" }],
  baseURL: async ({ site }, use) => await use(site.url),
  storageState: async ({ site }, use) => await use({ cookies: [sessionOf(site.cookie)], origins: [] }),
});

function sessionOf(value: string) {
  const cookie = { name: COOKIES.session, value, domain: "localhost", path: "/", expires: -1 };
  return { ...cookie, secure: true, httpOnly: true, sameSite: "Lax" } as const;
}

test("who has a document read sees how far it is and its end, on its page and in its order, without loading them again", async ({ page, context, site }) => {
  const order = `/industry/orders/${site.orders[0]}`;
  await page.goto(order);
  await page.getByRole("button", { name: "Lire le document" }).click();
  await expect(page.getByText("En attente de lecture")).toBeVisible();
  const list = await context.newPage();
  await list.goto(order);
  await expect(list.getByText("En attente de lecture")).toBeVisible();
  const loaded: string[] = [];
  for (const one of [page, list]) one.on("framenavigated", (frame) => loaded.push(frame.url()));

  site.readPage();
  for (const one of [page, list]) await expect(one.getByText("Lecture en cours, page 2 sur 2")).toBeVisible();
  site.readPage();
  await expect(list.getByRole("link", { name: "Vérifier la lecture" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Confirmer" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Livré le" })).toBeFocused();
  expect(loaded).toEqual([]);
});

test("a reading is confirmed by keyboard alone, from its first doubtful field on", async ({ page, site }) => {
  await page.goto(`/industry/orders/${site.orders[1]}`);
  await page.getByRole("button", { name: "Lire le document" }).press("Enter");
  const cancel = page.getByRole("button", { name: "Annuler la lecture" });
  await cancel.focus();
  site.readPage();
  await expect(page.getByText("Lecture en cours, page 2 sur 2")).toBeVisible();
  await expect(cancel).toBeFocused();
  site.readPage();
  const doubtful = page.getByRole("textbox", { name: "Livré le" });
  await expect(doubtful).toBeFocused();
  await expect(doubtful).toHaveAccessibleDescription(/date impossible/);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("24/11/2026");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Lecture confirmée")).toBeVisible();
  await expect(page.getByText(/Confirmé par Léa Morin/)).toBeVisible();
  await expect(page.getByRole("row", { name: /Livré le/ })).toContainText("24/11/2026");
});

test("a carrier sees how far its paper is read, and its end, without loading the page again", async ({ page, context, site }) => {
  await context.addCookies([sessionOf(site.carrierCookie)]);
  await page.goto(`/transporter/vigilance/${site.vigilanceId}`);
  await expect(page.getByText("La lecture a été annulée")).toBeVisible();
  await page.getByRole("button", { name: "Lire à nouveau" }).click();
  await expect(page.getByText("En attente de lecture")).toBeVisible();
  const loaded: string[] = [];
  page.on("framenavigated", (frame) => loaded.push(frame.url()));
  site.readPage();
  await expect(page.getByText("Lecture en cours, page 2 sur 2")).toBeVisible();
  site.readPage();
  await expect(page.getByRole("textbox", { name: "Établi le" })).toBeVisible();
  expect(loaded).toEqual([]);
});
