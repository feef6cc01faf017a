import { createInterface } from "node:readline";
import process from "node:process";
import { DEMO_PASSWORD, openDemo, readDemoSettings } from "../../process/demo.ts";
import { Commit } from "../../kv/commit.ts";
import { issueLink } from "../../kv/identity/links.ts";
import { openSession } from "../../kv/identity/sessions.ts";
import type { PersonName } from "../../kv/seed/firms.ts";
import { startProcessJobs } from "../../process/open_process.ts";
import { COOKIES } from "../../routes/(_lib)/cookies.ts";
import { viewerOf } from "../support/world.ts";

/** What a story asks of its demo, beside what the pages offer: a line of JSON in, a line of JSON out. */
export type Question = { readonly driverLink: number } | { readonly session: PersonName };
/** The demo's first line. */
export interface Ready {
  readonly url: string;
  readonly password: string;
  /** Order ids by story. */
  readonly orders: Readonly<Record<string, string>>;
}

/** The demo as `task start` serves it, on a free port with a store in memory, until its input ends. Run by `demo.ts`. */
const opened = Promise.withResolvers<Deno.ServeHandler>();
const server = Deno.serve(
  { hostname: "127.0.0.1", port: 0, onListen() {} },
  async (request, info) => (await opened.promise)(request, info),
);
const url = `http://localhost:${server.addr.port}`;
const folder = await Deno.makeTempDir({ prefix: "symphonia-" });
const environment: Record<string, string> = { PUBLIC_URL: url, KV_PATH: `${folder}/demo.kv` };
const { deps, world } = await openDemo(await readDemoSettings((name) => environment[name]), "e2e");
startProcessJobs(deps);
const { default: built } = await import(new URL("../../_fresh/server.js", import.meta.url).href);
opened.resolve(built.fetch);
say({ url, password: DEMO_PASSWORD, orders: world.orders } satisfies Ready);

for await (const line of createInterface({ input: process.stdin })) say(await answer(JSON.parse(line)));
await Deno.remove(folder, { recursive: true });
Deno.exit(0);

async function answer(question: Question): Promise<string> {
  const { store } = deps;
  if ("session" in question) {
    return `${COOKIES.session}=${(await openSession(store, viewerOf(world, question.session), "fr")).cookie}`;
  }
  const driver = world.drivers[question.driverLink]!;
  const commit = new Commit(store.kv);
  const token = issueLink(commit, store, { kind: "driver", driverId: driver.id, orgId: driver.orgId }, world.people.carrier);
  await commit.send();
  return `${url}/links/${token}`;
}

function say(answer: unknown): void {
  console.log(JSON.stringify(answer));
}
