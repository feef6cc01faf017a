import { expect } from "@playwright/test";
import { faultsOn, letAxeIn } from "./axe.ts";
import { test } from "./demo.ts";

const HOMES = { shipper: "/industry", carrier: "/transporter", recipient: "/recipient", admin: "/admin" } as const;

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    for (const [person, home] of Object.entries(HOMES)) {
      test(`the ${person} of the demo signs in and lands on ${home}`, async ({ page, demo }) => {
        await page.goto("/sign-in");
        await page.locator('input[name="email"]').fill(`${person}@demo.test`);
        await page.locator('input[name="password"]').fill(demo.password);
        await page.locator('form:has(input[name="password"]) button[type="submit"], form:has(input[name="password"]) button')
          .first().click();
        await expect(page).toHaveURL(new RegExp(`${home}$`));
        await expect(page.locator("h1")).toBeVisible();
      });
    }
  });
}

test("a driver link signs the driver in once", async ({ page, demo }) => {
  const link = await demo.driverLink(0);
  await page.goto(link);
  await page.locator("main form button").click();
  await expect(page).toHaveURL(/\/driver$/);
  expect((await page.goto(link))?.status()).toBe(410);
});

for (const path of ["/", "/sign-in"]) {
  test(`${path} has no accessibility fault that axe finds`, async ({ page, context }) => {
    await letAxeIn(context);
    await page.goto(path);
    expect(await faultsOn(page)).toEqual([]);
  });
}

test("a session of the demo opens the person's first screen without a fault that axe finds", async ({ page, context, demo }) => {
  await letAxeIn(context);
  await demo.signIn(context, "shipper");
  await page.goto("/industry");
  await expect(page).toHaveURL(/\/industry$/);
  expect(await faultsOn(page)).toEqual([]);
});
