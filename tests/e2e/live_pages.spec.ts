import { expect } from "@playwright/test";
import { test } from "./demo.ts";

test("a live page connects again, also after an answer that is no stream, as of a server that starts", async ({ context, demo, page }) => {
  await demo.signIn(context, "admin");
  await page.route("**/admin/kv/live**", (route) => route.fulfill({ status: 503 }), { times: 1 });
  await page.clock.install();
  await page.goto("/admin/kv");
  await expect(page.getByText("Connexion interrompue, nouvelle tentative")).toBeVisible();
  await page.clock.runFor(10_000);
  // Connected again: what the demo's own jobs changed meanwhile may be told already.
  await expect(page.getByText(/^(?:En direct|Modifié à l’instant)$/)).toBeVisible();
});
