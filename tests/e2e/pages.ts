import { type BrowserContext, test as base } from "@playwright/test";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { PagesReady } from "./pages_server.ts";

/** Playwright's test with every page of the product, served to each worker on its own. */
export const test = base.extend<object, { site: PagesReady }>({
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
  baseURL: async ({ site }, use) => await use(site.url),
});

/** Lets the browser be whoever the page with that index is made for, and gives its address. */
export async function lookAt({ url, addresses }: PagesReady, index: number, context: BrowserContext): Promise<string> {
  const { path, cookie } = addresses[index]!;
  if (cookie !== null) {
    const [name, value] = cookie.split("=") as [string, string];
    const secure = { url: url.replace(/^http:/, "https:"), secure: true, httpOnly: true, sameSite: "Lax" } as const;
    await context.addCookies([{ name, value, ...secure }]);
  }
  return path;
}
