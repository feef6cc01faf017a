import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Builder } from "fresh/dev";
import type { App } from "fresh";
import { buildStyles } from "../../process/build_styles.ts";
import { createApp } from "../../main.ts";
import type { Ports } from "../../jobs/ports/mod.ts";
import { backupsAside } from "../../jobs/ports/backups/backups_fixture.ts";
import { outboxTransport } from "../../jobs/ports/mail/outbox_transport.ts";
import { outgoingPort } from "../../jobs/ports/outgoing/outgoing.ts";
import { embeddedRecogniser } from "../../jobs/ports/recogniser/embedded/embedded_recogniser.ts";
import { PdfRenderer } from "../../jobs/ports/pdf/pdf.ts";
import { PictureMaker } from "../../jobs/ports/pictures/picture_maker.ts";
import { openPush } from "../../jobs/ports/push/open_push.ts";
import { ed25519Seal, generateSealKey } from "../../jobs/ports/seal/ed25519_seal.ts";
import { KvRateLimiter } from "../../jobs/ports/rate_limit/kv_rate_limiter.ts";
import { storageOver } from "../../jobs/ports/storage/storage_fixture.ts";
import { outboxTexts } from "../../jobs/ports/text/outbox_texts.ts";
import { openSecretBox } from "../../jobs/ports/secret_box/secret_box.ts";
import { openIdSingleSignOn, publicFetch } from "../../jobs/ports/single_sign_on/openid_single_sign_on.ts";
import { type Store, storeOver } from "../../kv/store.ts";
import { TestClock } from "./clock.ts";
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
  const pdf = new PdfRenderer();
  const outgoing = outgoingPort(true);
  const secrets = await openSecretBox("a secret of the tests, long enough to be one");
  const ports: Ports = {
    mail: outboxTransport(),
    mailIntake: null,
    texts: outboxTexts(null),
    push: openPush({ keys: null, subject: null }, { outgoing, store, secrets, publicUrl: ORIGIN }),
    pdf,
    pictures: new PictureMaker(),
    outgoing,
    seal: await ed25519Seal((await generateSealKey()).privateKey),
    codeSecret: "a secret of the tests, long enough to be one",
    secrets,
    singleSignOn: openIdSingleSignOn(publicFetch),
    rateLimiter: new KvRateLimiter(store),
    recogniser: embeddedRecogniser(null),
    backups: backupsAside(),
    storage: storageOver(store),
    ...options.ports,
  };
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
      await pdf[Symbol.asyncDispose]();
      await ports.recogniser[Symbol.asyncDispose]();
      await ports.pictures[Symbol.asyncDispose]();
      await ports.rateLimiter[Symbol.asyncDispose]();
      kv.close();
    },
  };
}
