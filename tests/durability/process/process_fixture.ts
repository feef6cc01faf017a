import { fileURLToPath } from "node:url";
import { buildIfStale } from "../../../process/build.ts";
import { DEMO_PASSWORD } from "../../../process/demo.ts";
import { generateSealKey } from "../../../jobs/ports/seal/ed25519_seal.ts";
import { freePort, ProductProcess } from "../../support/product_process.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** A folder inside `data/`, which the tasks may write to, for the stores of one test. */
export interface StoreFolder extends AsyncDisposable {
  /** Relative to the checkout. */
  readonly path: string;
}

/** Makes that folder, and sees to it that there is a build to serve. */
export async function storeFolder(): Promise<StoreFolder> {
  await buildIfStale(ROOT);
  await Deno.mkdir(`${ROOT}data`, { recursive: true });
  const folder = await Deno.makeTempDir({ dir: `${ROOT}data`, prefix: "test-" });
  return {
    path: folder.slice(ROOT.length),
    [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }),
  };
}

/** A command of the product as its task runs it, with what is written after it. */
export function runTask(
  task: "start" | "serve" | "seed" | "backup" | "verify" | "restore",
  env: Record<string, string>,
  ...args: readonly string[]
): ProductProcess {
  return new ProductProcess(["task", "-q", task, ...args], env);
}

/** Settings with which `serve` starts. */
export async function productionEnv(folder: StoreFolder): Promise<Record<string, string>> {
  const port = freePort();
  return {
    PORT: String(port),
    HOST: "127.0.0.1",
    PUBLIC_URL: `http://localhost:${port}`,
    KV_PATH: `${folder.path}/production.kv`,
    APP_SECRET: crypto.randomUUID() + crypto.randomUUID(),
    SEAL_KEY: (await generateSealKey()).privateKey,
  };
}

/** Signs one of the demo's people in at `origin`; gives the cookies to send. */
export async function signIn(origin: string, email: string): Promise<string> {
  const body = new URLSearchParams({ email, password: DEMO_PASSWORD });
  const signedIn = await fetch(`${origin}/sign-in`, { method: "POST", body, headers: { origin }, redirect: "manual" });
  return signedIn.headers.getSetCookie().map((text) => text.split(";", 1)[0]).join("; ");
}

const FOUNDING = {
  "organisation.name": "Plateforme du Fret",
  "organisation.siret": "73282932000074",
  "organisation.vatNumber": "FR44732829320",
  "organisation.address.line1": "1 rue du Port",
  "organisation.address.postcode": "69007",
  "organisation.address.city": "Lyon",
  "organisation.address.country": "FR",
  "organisation.timeZone": "Europe/Paris",
  "person.name": "Inès Roche",
  "person.email": "ines@fret.test",
  "person.password": "a long enough password",
};

/** Sends the form of the founding link, for a first administrator with the address ines@fret.test; gives the answer. */
export async function foundPlatform(link: string): Promise<Response> {
  const headers = { origin: new URL(link).origin };
  return await fetch(link, { method: "POST", body: new URLSearchParams(FOUNDING), headers, redirect: "manual" });
}
