import { type BrowserContext, test as base } from "@playwright/test";
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { PersonName } from "../../kv/seed/firms.ts";
import type { Question, Ready } from "./server.ts";

/** The demo that the stories of one worker share. */
export interface Demo extends Ready {
  /** A fresh link that signs the driver with that index in, once. */
  driverLink(index: number): Promise<string>;
  /** Signs a person in without the sign-in page. */
  signIn(context: BrowserContext, person: PersonName): Promise<void>;
}

/** Playwright's test with a demo of its own for each worker, whose pages are the relative addresses. */
export const test = base.extend<object, { demo: Demo }>({
  // deno-lint-ignore no-empty-pattern -- Playwright reads from the pattern that this fixture needs no other
  demo: [async ({}, use, { config }) => {
    const server = spawn(Deno.execPath(), ["run", "-A", join(config.rootDir, "server.ts")], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    await use(await demoOf(server));
    server.stdin.end();
  }, { scope: "worker", timeout: 60_000 }],
  baseURL: async ({ demo }, use) => await use(demo.url),
});

async function demoOf({ stdin, stdout }: Pick<ChildProcessWithoutNullStreams, "stdin" | "stdout">): Promise<Demo> {
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  const next = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error("the demo ended");
    return JSON.parse(value);
  };
  const ask = (question: Question): Promise<string> => {
    stdin.write(JSON.stringify(question) + "\n");
    return next();
  };
  const ready: Ready = await next();
  return {
    ...ready,
    driverLink: (index) => ask({ driverLink: index }),
    async signIn(context, person) {
      const [name, value] = (await ask({ session: person })).split("=") as [string, string];
      await context.addCookies([{
        name,
        value,
        url: ready.url.replace(/^http:/, "https:"),
        secure: true,
        httpOnly: true,
        sameSite: "Lax",
      }]);
    },
  };
}
