import { expect, type Page } from "@playwright/test";
import { faultsOn, letAxeIn } from "./axe.ts";
import { test } from "./demo.ts";

/** Stands in for the browser's own push service, which is out of reach here: one subscription that is there, or is not. */
async function fakePushService(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const keyOf = (bytes: number) => btoa("\x04".repeat(bytes)).replaceAll("=", "");
    const subscription = {
      endpoint: "https://push.example/send/1",
      toJSON: () => ({ endpoint: "https://push.example/send/1", keys: { p256dh: keyOf(65), auth: keyOf(16) } }),
      unsubscribe() {
        localStorage.removeItem("subscribed");
        return Promise.resolve(true);
      },
    } as unknown as PushSubscription;
    PushManager.prototype.subscribe = () => {
      localStorage.setItem("subscribed", "yes");
      return Promise.resolve(subscription);
    };
    PushManager.prototype.getSubscription = () => Promise.resolve(localStorage.getItem("subscribed") ? subscription : null);
  });
}

test("somebody has a browser notified, sees what it is sent, and ends it", async ({ page, context, demo, baseURL }) => {
  await letAxeIn(context);
  const { origin } = new URL(baseURL!);
  await context.grantPermissions(["notifications"], { origin });
  await fakePushService(page);
  await demo.signIn(context, "shipper");
  const devTools = await context.newCDPSession(page);
  const registrations: string[] = [];
  devTools.on("ServiceWorker.workerRegistrationUpdated", (event) => {
    registrations.push(...event.registrations.map(({ registrationId }) => registrationId));
  });
  await devTools.send("ServiceWorker.enable");

  await page.goto("/account/push");
  await page.getByRole("button", { name: "Activer sur cet appareil" }).click();
  await expect(page.getByText("Cet appareil reçoit vos notifications.")).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);

  const message = { title: "Ordre livré", body: "L’ordre OT-1 est livré.", path: "/industry", tag: "order" };
  const shown = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration("/account/push");
      return (await registration!.getNotifications()).map(({ title, body, tag, data }) => ({ title, body, tag, ...data }));
    });
  await expect.poll(() =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration("/account/push"))?.active?.state)
  ).toBe("activated");
  const data = JSON.stringify(message);
  await devTools.send("ServiceWorker.deliverPushMessage", { origin, registrationId: registrations.at(-1)!, data });
  await expect.poll(shown).toEqual([message]);

  await page.getByRole("button", { name: "Ne plus recevoir ici" }).click();
  await expect(page.getByRole("button", { name: "Activer sur cet appareil" })).toBeVisible();
  await expect(page.getByText("Aucun appareil")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what notifications need", async ({ page, context, demo }) => {
    await demo.signIn(context, "shipper");
    await page.goto("/account/push");
    await expect(page.locator("noscript p")).toBeVisible();
    await expect(page.getByText("Activer sur cet appareil")).toHaveCount(0);
  });
});

test("a driver has their phone notified from the day's page", async ({ page, context, demo, baseURL }) => {
  await letAxeIn(context);
  await context.grantPermissions(["notifications"], { origin: new URL(baseURL!).origin });
  await fakePushService(page);
  await page.goto(await demo.driverLink(0));
  await page.getByRole("main").getByRole("button").click();
  await expect(page.getByRole("heading", { name: "Notifications sur ce téléphone" })).toBeVisible();
  expect(await faultsOn(page)).toEqual([]);
  await page.getByRole("button", { name: "Activer sur cet appareil" }).click();
  await expect(page.getByText("Cet appareil reçoit vos notifications.")).toBeVisible();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration("/driver"))?.scope)).toMatch(/\/driver$/);
  await page.getByRole("button", { name: "Ne plus recevoir ici" }).click();
  await expect(page.getByRole("button", { name: "Activer sur cet appareil" })).toBeVisible();
});
