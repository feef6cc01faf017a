import type { Store } from "../../kv/store.ts";
import { generateSealKey } from "../../jobs/ports/seal/ed25519_seal.ts";
import { openProcess } from "../../process/open_process.ts";

/** Opens the parts of this process over the store at `location`, as `deno task start` does, and gives the store. */
export async function openBuilt(location: string): Promise<Store> {
  const deps = await openProcess({
    mode: "demo",
    port: 0,
    hostname: "127.0.0.1",
    publicUrl: "http://127.0.0.1",
    kvLocation: location,
    kvIsRemote: false,
    appSecret: "benchmarks need no secret but one long enough",
    sealKey: (await generateSealKey()).privateKey,
    mail: { from: "bench@localhost", url: null, events: null },
    mailIntake: null,
    texts: { url: null, monthlyTexts: null },
    push: { keys: null, subject: null },
    rates: { kind: "kv" },
    privateTargets: true,
    logAllRequests: false,
    apiOrigins: [],
    trustedProxies: 0,
    monitoring: { metricsToken: null, traces: false },
    storage: { target: "kv", s3: null },
    ocr: { textract: null, googleVision: null, monthlyPages: null },
    backups: { folder: `${location}-backups`, s3: null, kept: 1, secret: null },
  }, "bench");
  return deps.store;
}

/** What the build left: the handler that `start` and `serve` serve. */
export async function builtHandler(): Promise<(request: Request) => Promise<Response>> {
  const built = new URL("../../_fresh/server.js", import.meta.url).href;
  const { default: { fetch } } = await import(built) as { default: { fetch(request: Request): Promise<Response> } };
  return fetch;
}
