import { Buffer } from "node:buffer";
import { expect } from "@playwright/test";
import { samplePdf, samplePng } from "../../jobs/ports/pictures/files_fixture.ts";
import { test } from "./demo.ts";

const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
const PAPER = samplePdf({ pages: 2 });

test("dropped files are sent one by one, each with its own answer, and are then pages to look through", async ({ context, demo, page }) => {
  await demo.signIn(context, "shipper");
  await page.goto(`/industry/orders/${demo.orders.underWay}`);
  const drop = page.locator(".file-drop");
  await expect(drop).toBeVisible();
  const dropped = await page.evaluateHandle((files) => {
    const data = new DataTransfer();
    for (const { name, bytes } of files) data.items.add(new File([new Uint8Array(bytes)], name));
    return data;
  }, [{ name: "bon-signé.pdf", bytes: [...PAPER] }, { name: "coupé.pdf", bytes: [...PAPER.slice(0, 300)] }]);
  await drop.dispatchEvent("drop", { dataTransfer: dropped });
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await expect(drop.getByRole("listitem").filter({ hasText: "bon-signé.pdf" })).toContainText("Envoyé");
  await expect(drop.getByRole("listitem").filter({ hasText: "coupé.pdf" })).toContainText("incomplet ou abîmé");
  await drop.getByRole("link", { name: "Voir les documents envoyés" }).click();

  const listed = page.getByRole("link", { name: /bon-signé\.pdf/ });
  await expect(listed).toHaveCount(1);
  await expect(async () => {
    await page.reload();
    await expect(listed.locator("img")).toHaveCount(1, { timeout: 500 });
  }).toPass();
  await listed.click();
  await expect(page.getByRole("img", { name: "bon-signé.pdf, page 1" })).toBeVisible();
  await page.getByRole("link", { name: "Page suivante" }).click();
  await expect(page.getByRole("img", { name: "bon-signé.pdf, page 2" })).toBeVisible();
  await expect(page.getByText("Page 2 sur 2")).toBeVisible();
});

test("the sending of a file can be stopped, and another one chosen", async ({ context, demo, page }) => {
  await demo.signIn(context, "shipper");
  const order = `/industry/orders/${demo.orders.underWay}`;
  await page.goto(order);
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>();
  await page.route(`**${order}/documents`, async (route) => {
    await stopped;
    await route.abort().catch(() => {});
  }, { times: 1 });
  await page.getByLabel("Fichier").setInputFiles([file("lourd.png", samplePng(40, 40))]);
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await expect(page.getByRole("progressbar", { name: "lourd.png" })).toBeVisible();
  await page.getByRole("button", { name: "Annuler lourd.png" }).click();
  await expect(page.locator(".file-drop")).toContainText("Annulé");
  stop();
  await page.getByLabel("Fichier").setInputFiles([file("quai.png", samplePng())]);
  await page.getByRole("button", { name: "Envoyer", exact: true }).click();
  await expect(page).toHaveURL(/done=uploaded/);
  await expect(page.getByRole("link", { name: /quai\.png/ })).toHaveCount(1);
  await expect(page.getByRole("link", { name: /lourd\.png/ })).toHaveCount(0);
});
