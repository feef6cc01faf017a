import { createInterface } from "node:readline";
import process from "node:process";
import { DRIVER } from "../../domain/orders/sample_orders_fixture.ts";
import type { Order, OrderEvent } from "../../domain/orders/types.ts";
import type { Organisation } from "../../domain/directory/types.ts";
import { Commit } from "../../kv/commit.ts";
import { DRIVERS } from "../../kv/directory/books.ts";
import { ORGANISATIONS } from "../../kv/directory/organisations.ts";
import { issueLink } from "../../kv/identity/links.ts";
import { listEvents } from "../../kv/orders/events.ts";
import { startTestApp } from "../support/app.ts";
import { OrderWorld, PEOPLE } from "../support/order_world.ts";

/** What a driver's story asks of its site: a line of JSON in, a line of JSON out. */
export type Question =
  /** "cut" hangs up on everybody and answers nobody; "forget_devices" lets no phone renew its session. */
  | "cut"
  | "connect"
  | "forget_devices"
  | "record"
  | { readonly passMs: number }
  | { readonly linkFor: string };

/** What the site has on record. */
export interface SiteRecord {
  readonly order: Order;
  readonly events: readonly OrderEvent[];
}

/** The first line of the site. */
export interface SiteReady {
  readonly port: number;
  readonly orderId: string;
  /** The site's clock, which stands still. */
  readonly now: number;
}

const CARRIER: Organisation = {
  id: "carrier",
  kind: "carrier",
  name: "Transports Girard",
  siret: "73282932000074",
  vatNumber: "FR44732829320",
  address: { line1: "8 quai du Rhône", postcode: "69007", city: "Lyon", country: "FR" },
  timeZone: "Europe/Paris",
  createdAt: 0,
};

/** The product over one order of today, on a port of its own whose network can be cut, until its input ends. Run by `driver_site.ts`. */
const app = await startTestApp();
const { store, clock } = app;
const others = { ...DRIVER, id: "other-driver", name: "Luc Blanc" };
await new Commit(store.kv).create(ORGANISATIONS, CARRIER).create(DRIVERS, DRIVER).create(DRIVERS, others).send();
const world = new OrderWorld(app);
const orderId = await world.create();
await world.publish(orderId);
await world.accept(orderId);
await world.assign(orderId);

let hangUp = new AbortController();
let server = serve(0);
const { port } = server.addr;
say({ port, orderId, now: clock.now } satisfies SiteReady);
for await (const line of createInterface({ input: process.stdin })) say(await answer(JSON.parse(line)));
Deno.exit(0);

function serve(port: number): Deno.HttpServer<Deno.NetAddr> {
  hangUp = new AbortController();
  const options = { port, hostname: "127.0.0.1", signal: hangUp.signal, onListen() {} };
  return Deno.serve(options, (request) => app.fetch(request));
}

async function answer(question: Question): Promise<unknown> {
  if (question === "cut") {
    hangUp.abort();
    return await server.finished;
  }
  if (question === "connect") return void (server = serve(port));
  if (question === "forget_devices") {
    for await (const { key } of store.kv.list({ prefix: ["devices"] })) await store.kv.delete(key);
    return;
  }
  if (question === "record") return { order: await world.order(orderId), events: await listEvents(store.kv, orderId) };
  if ("passMs" in question) return clock.pass(question.passMs);
  const commit = new Commit(store.kv);
  const token = issueLink(commit, store, { kind: "driver", driverId: question.linkFor, orgId: CARRIER.id }, PEOPLE.carrier);
  await commit.send();
  return `/links/${token}`;
}

function say(answer: unknown): void {
  console.log(JSON.stringify(answer ?? null));
}
