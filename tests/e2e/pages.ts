import { type BrowserContext, type Page, test as base } from "@playwright/test";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { letAxeIn } from "./axe.ts";
import type { PagesReady } from "./pages_server.ts";

/** Playwright's test with every page of the product, served to each worker on its own. */
export const test = base.extend<object, { site: PagesReady; looked: Page }>({
  // deno-lint-ignore no-empty-pattern -- Playwright reads what a fixture needs from the pattern
  site: [async ({}, use, { config }) => {
    const server = spawn(Deno.execPath(), ["run", "-A", join(config.rootDir, "pages_server.ts")], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    const { value, done } = await createInterface({ input: server.stdout })[Symbol.asyncIterator]().next();
    if (done) throw new Error("the pages' server ended");
    await use(JSON.parse(value));
    server.stdin.end();
  }, { scope: "worker", timeout: 60_000 }],
  // One page for all looks of a worker: to open a browser's context and to let axe into it takes as long as the look.
  looked: [async ({ browser, site }, use) => {
    const context = await browser.newContext({
      baseURL: site.url,
      locale: "fr-FR",
      timezoneId: "Europe/Paris",
      serviceWorkers: "block",
    });
    await letAxeIn(context);
    await use(await context.newPage());
    await context.close();
  }, { scope: "worker" }],
  baseURL: async ({ site }, use) => await use(site.url),
});

/** Lets the browser be whoever the page with that index is made for, and gives its address. */
export async function lookAt({ url, addresses }: PagesReady, index: number, context: BrowserContext): Promise<string> {
  const { path, cookie } = addresses[index]!;
  await context.clearCookies();
  if (cookie !== null) {
    const [name, value] = cookie.split("=") as [string, string];
    const secure = { url: url.replace(/^http:/, "https:"), secure: true, httpOnly: true, sameSite: "Lax" } as const;
    await context.addCookies([{ name, value, ...secure }]);
  }
  return path;
}
