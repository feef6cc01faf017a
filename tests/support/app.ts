import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Builder } from "fresh/dev";
import type { App } from "fresh";
import { buildStyles } from "../../process/build_styles.ts";
import { createApp } from "../../main.ts";
import type { Ports } from "../../jobs/ports/mod.ts";
import { type Store, storeOver } from "../../kv/store.ts";
import { TestClock } from "./clock.ts";
import { portsOver } from "./ports.ts";
import type { State } from "../../routes/(_lib)/state.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
export const ORIGIN = "http://localhost";

// The build that all tests of a process share. Made before the first of them: what a bundler leaves running is no leak of that test. No test looks at
// how pages are dressed: any stylesheet will do.
if (!existsSync(`${root}static/styles.css`)) await buildStyles(root);
const applySnapshot: (app: App<State>) => void = await new Builder({ root }).build({ snapshot: "memory", lazy: true });

/** The whole application over a store in memory, called as `Request -> Response`. */
export interface TestApp extends AsyncDisposable {
  readonly store: Store;
  readonly ports: Ports;
  readonly clock: TestClock;
  fetch(request: Request): Promise<Response>;
}

/** Starts an application over `kv`, by default a new one in memory. */
export async function startTestApp(
  options: { kv?: Deno.Kv; clock?: TestClock; ports?: Partial<Ports>; trustedProxies?: number; metricsToken?: string } = {},
): Promise<TestApp> {
  const clock = options.clock ?? new TestClock();
  const kv = options.kv ?? await Deno.openKv(":memory:");
  const store = storeOver(kv, "lease", () => clock.now);
  const own = await portsOver(store, ORIGIN);
  const ports: Ports = { ...own, ...options.ports };
  const deps = {
    store,
    ports,
    publicUrl: ORIGIN,
    buildId: "test",
    logAllRequests: false,
    apiOrigins: ["https://partner.example"],
    trustedProxies: options.trustedProxies ?? 0,
    metricsToken: options.metricsToken ?? null,
  };
  const app = createApp(() => deps);
  applySnapshot(app);
  const handler = app.handler();
  return {
    store,
    ports,
    clock,
    fetch: (request) => Promise.resolve(handler(request)),
    async [Symbol.asyncDispose]() {
      await own.pdf[Symbol.asyncDispose]();
      await ports.fields[Symbol.asyncDispose]();
      await ports.recogniser[Symbol.asyncDispose]();
      await ports.pictures[Symbol.asyncDispose]();
      await ports.rateLimiter[Symbol.asyncDispose]();
      kv.close();
    },
  };
}
