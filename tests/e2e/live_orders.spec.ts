import { expect } from "@playwright/test";
import { test } from "./demo.ts";

test("an order page tells of a change and counts notices, and keeps what was typed", async ({ browser, context, demo, page }) => {
  await demo.signIn(context, "shipper");
  await page.goto(`/industry/orders/${demo.orders.offered}`);
  const kind = page.getByLabel("Nature");
  const chosen = (await kind.locator("option").last().getAttribute("value"))!;
  await kind.selectOption(chosen);
  const unread = page.getByRole("link", { name: /Notifications/ });
  const before = await unread.innerText();

  const carrier = await browser.newContext({ baseURL: demo.url, locale: "fr-FR" });
  await demo.signIn(carrier, "carrier");
  const offer = await carrier.newPage();
  await offer.goto(`/transporter/orders/${demo.orders.offered}`);
  await offer.getByRole("button", { name: "Accepter l’offre" }).first().click();
  await expect(offer.getByRole("button", { name: "Accepter l’offre" })).toHaveCount(0);
  await carrier.close();

  await expect(page.getByText("Cet ordre a changé")).toBeVisible();
  await expect(unread).not.toHaveText(before);
  await expect(kind).toHaveValue(chosen);
  await page.getByRole("link", { name: "Recharger" }).click();
  await expect(page.getByText("Cet ordre a changé")).toHaveCount(0);
});
