import { on } from "node:events";
import process from "node:process";
import { createInterface } from "node:readline";
import { JobEngine } from "../../jobs/engine.ts";
import { JOB_PORTS } from "../../jobs/job_ports_fixture.ts";
import { HANDLERS } from "../../jobs/mod.ts";
import { samplePng } from "../../jobs/ports/pictures/files_fixture.ts";
import type { Recogniser } from "../../jobs/ports/recogniser/recogniser.ts";
import { pageSaying, scriptedRecogniser } from "../../jobs/ports/recogniser/recogniser_fixture.ts";
import { Commit } from "../../kv/commit.ts";
import { openSession } from "../../kv/identity/sessions.ts";
import { USERS } from "../../kv/identity/users.ts";
import { cancelVigilanceReading } from "../../kv/vigilance/cancel_reading.ts";
import { fileDocument } from "../../kv/vigilance/file_document.ts";
import { startDesk } from "../support/desk.ts";
import { PEOPLE } from "../support/order_world.ts";

/** The first line of the site. */
export interface ReadingReady {
  readonly url: string;
  /** Of the shipper's session. */
  readonly cookie: string;
  /** Delivered orders, each with a proof that nobody asked to be read. */
  readonly orders: readonly string[];
  /** Of the session of somebody of the carrier. */
  readonly carrierCookie: string;
  /** A document of the carrier's vigilance file whose reading was cancelled. */
  readonly vigilanceId: string;
}

/** A site with documents of two pages, of which one is read for each line that comes in, until the input ends. Run by `reading.spec.ts`. */
const input = createInterface({ input: process.stdin }).on("close", () => Deno.exit(0));
const lines = on(input, "line");
const script = scriptedRecogniser([
  pageSaying("BON DE LIVRAISON", "Palettes rendues : 12", "Date de livraison : 31/02/2026"),
  pageSaying("Conditions"),
]);
const recogniser: Recogniser = {
  ...script,
  recognise: (bytes, mediaType, options) =>
    script.recognise(bytes, mediaType, {
      ...options,
      async onPage(page) {
        await lines.next();
        await options.onPage(page);
      },
    }),
};

const { app, world } = await startDesk();
Object.assign(app.ports, { recogniser });
const { id, name, orgId } = PEOPLE.shipper;
const memberships = [{ orgId, role: "owner" }] as const;
const account = { id, email: "lea@demo.test", name, lang: "fr", passwordHash: "none", memberships, createdAt: 0 } as const;
await new Commit(app.store.kv).create(USERS, account).send();
const { cookie } = await openSession(app.store, PEOPLE.shipper, "fr");
const orders = [await world.delivered(), await world.delivered()];
for (const order of orders) await world.prove(order, new TextEncoder().encode(order));
const { sha256, sizeBytes } = await app.ports.storage.put(samplePng(), 1_000_000);
const file = { name: "attestation.png", mediaType: "image/png", sizeBytes, sha256 };
const operation = { scope: "site", id: "filing", contentHash: "" };
const filed = await fileDocument(app.store, PEOPLE.carrier, { kind: "urssaf", file, operation });
if (!filed.ok) throw new Error(filed.refusal.code);
await cancelVigilanceReading(app.store, filed.value);
new JobEngine({ store: app.store, ports: { ...JOB_PORTS, ...app.ports }, handlers: HANDLERS, report: console.error });
const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen() {} }, (request) => app.fetch(request));
const ready: ReadingReady = {
  url: `http://localhost:${server.addr.port}`,
  cookie,
  orders,
  carrierCookie: (await openSession(app.store, PEOPLE.carrier, "fr")).cookie,
  vigilanceId: filed.value.documentId,
};
console.log(JSON.stringify(ready));
