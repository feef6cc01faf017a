import { expect, type Page } from "@playwright/test";
import { faultsOn, letAxeIn } from "./axe.ts";
import { test } from "./demo.ts";

/** Gives the browser an authenticator that its owner unlocks at once. */
async function plugInAuthenticator(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("WebAuthn.enable");
  await devTools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test("somebody adds a passkey, signs out and comes back with it alone", async ({ page, context, demo }) => {
  await letAxeIn(context);
  await plugInAuthenticator(page);
  await demo.signIn(context, "shipper");
  await page.goto("/account/passkeys");
  await page.getByLabel("Nom de la clé").fill("Ordinateur du quai");
  await page.getByRole("button", { name: "Ajouter une clé d’accès" }).click();
  await expect(page.getByRole("rowheader", { name: "Ordinateur du quai" })).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  await context.clearCookies();
  await page.goto("/sign-in?next=/industry/orders");
  await page.getByRole("button", { name: "Utiliser une clé d’accès" }).click();
  await expect(page).toHaveURL(/\/industry\/orders$/);
});

test("a browser that knows no passkey says so and stays at the sign-in", async ({ page }) => {
  await page.addInitScript(() => {
    navigator.credentials.get = () => Promise.reject(new DOMException("no passkey", "NotAllowedError"));
  });
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Utiliser une clé d’accès" }).click();
  await expect(page.getByText("Rien n’a été fait")).toBeVisible();
  await expect(page).toHaveURL(/\/sign-in$/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the sign-in shows no passkey button and its password form works", async ({ page, demo }) => {
    await page.goto("/sign-in");
    await expect(page.getByText("Utiliser une clé d’accès")).toHaveCount(0);
    await page.locator('input[name="email"]').fill("shipper@demo.test");
    await page.locator('input[name="password"]').fill(demo.password);
    await page.getByRole("button", { name: "Se connecter" }).click();
    await expect(page).toHaveURL(/\/industry$/);
  });
});
