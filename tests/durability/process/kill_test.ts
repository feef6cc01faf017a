import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { isUnderWay, textOfPage } from "../../../domain/documents/reading.ts";
import type { MessageKind } from "../../../domain/jobs/message.ts";
import type { Order } from "../../../domain/orders/types.ts";
import { MINUTE_MS } from "../../../domain/time/instant.ts";
import { certificate } from "../../../jobs/ports/mail/certificate_fixture.ts";
import { mailServer } from "../../../jobs/ports/mail/mail_server_fixture.ts";
import { PAGE_LINES, pagePicture, scannedPdf } from "../../../jobs/ports/recogniser/page_pictures_fixture.ts";
import { pngOfGray } from "../../../jobs/ports/recogniser/pictures/png_of_gray.ts";
import { getPictures } from "../../../kv/documents/pictures.ts";
import { countPagesRead } from "../../../kv/documents/pages_read.ts";
import { listPages } from "../../../kv/documents/reading_pages.ts";
import { getReading } from "../../../kv/documents/readings.ts";
import { requestReading } from "../../../kv/documents/request_reading.ts";
import { checkIntegrity } from "../../../kv/integrity/check_integrity.ts";
import { LEASE_MS } from "../../../kv/jobs/claim.ts";
import { listJobs } from "../../../kv/jobs/list_jobs.ts";
import { getMail } from "../../../kv/mails/mail.ts";
import { queueNews } from "../../../kv/mails/mails_fixture.ts";
import { budgetMonth } from "../../../kv/monthly_budget.ts";
import { openStore } from "../../../kv/open.ts";
import type { Store } from "../../../kv/store.ts";
import { Random } from "../../simulation/random.ts";
import type { TestApp } from "../../support/app.ts";
import { OrderWorld, PEOPLE } from "../../support/order_world.ts";
import { portsOver } from "../../support/ports.ts";
import { ProductProcess } from "../../support/product_process.ts";
import { productionEnv, storeFolder } from "./process_fixture.ts";

/** Lives that are ended by SIGKILL. A job has more tries than that. */
const KILLED = 4;
/** What each of them finds in the store besides what the one before left. */
const MAILS = 6;
const KINDS = new Set<MessageKind>(["send_mail", "draw_document", "read_document"]);
/** Pages have a tenth of a processor where others want it: beside a whole run of tests they take minutes. */
const DONE_WITHIN_MS = 5 * MINUTE_MS;

/** What was promised: ids of mails by their address, and documents of an order. */
interface Promised {
  readonly mails: Map<string, string>;
  readonly documents: { readonly orderId: string; readonly documentId: string }[];
}

Deno.test("kill -9 while pages are read and mails are sent loses none, and counts no page twice", async () => {
  const random = new Random(Number(Deno.env.get("SEED") ?? 1));
  await using mails = await mailServer();
  await using folder = await storeFolder();
  const authority = await Deno.makeTempFile({ suffix: ".pem" });
  await Deno.writeTextFile(authority, certificate.ca);
  const env: Record<string, string> = { ...await productionEnv(folder), MAIL_URL: mails.url, DENO_CERT: authority };
  const path = fileURLToPath(new URL(`../../../${env.KV_PATH}`, import.meta.url));
  const promised: Promised = { mails: new Map(), documents: [] };
  const picture = await pagePicture();
  const scans = [await pngOfGray(picture), await scannedPdf(picture)] as const;

  for (let life = 0; life < KILLED; life++) {
    await inStore(path, (store) => promise(store, promised, life, scans));
    await using process = await serveLater(life, env);
    const enough = mails.received.length + random.below(MAILS);
    const died = process.line(/^no such line$/);
    while (mails.received.length < enough) await Promise.race([mails.arrival(), died]);
    await new Promise((resolve) => setTimeout(resolve, random.below(1_500)));
    process.kill("SIGKILL");
    await assert.rejects(died, /ended without/);
  }
  await using last = await serveLater(KILLED, env);
  await inStore(path, (store) => settled(store, promised));
  last.kill("SIGTERM");
  assert.equal((await last.end()).code, 0);

  await inStore(path, (store) => audit(store, promised));
  for (const to of promised.mails.keys()) {
    const ids = mails.received.filter(({ recipients }) => recipients[0] === to)
      .map(({ source }) => /^Message-ID: (\S+)/im.exec(source)?.[1]);
    assert.ok(ids.length > 0, `a mail came to ${to}`);
    assert.equal(new Set(ids).size, 1, `mails to ${to} have one Message-ID: ${ids}`);
  }
  await Deno.remove(authority);
});

/** The product as its task serves it, each life after the leases of the one before have ended. */
async function serveLater(life: number, env: Record<string, string>): Promise<ProductProcess> {
  // Packages may be a link to those of another checkout.
  const packages = await Deno.realPath(new URL("../../../node_modules", import.meta.url));
  const { tasks } = JSON.parse(await Deno.readTextFile(new URL("../../../deno.json", import.meta.url)));
  const [, run, ...command] = (tasks.serve as string).replace("--allow-read=.", `--allow-read=.,${packages}`).split(" ");
  const ahead = `const now = Date.now; Date.now = () => now() + ${life * 2 * LEASE_MS};`;
  const process = new ProductProcess([run!, `--preload=data:text/javascript,${encodeURIComponent(ahead)}`, ...command], env);
  await process.line(/^SYMPHONI\.A on/);
  return process;
}

async function inStore(path: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(path);
  await work(store);
  store.kv.close();
}

/** Puts mails to be sent, and an order with a scan in a picture and one in a PDF, to be drawn and read, into the store. */
async function promise(store: Store, { mails, documents }: Promised, life: number, scans: readonly Uint8Array<ArrayBuffer>[]) {
  for (let n = 0; n < MAILS; n++) {
    const to = `claire.${life}.${n}@verreries.test`;
    mails.set(to, await queueNews(store, { to }));
  }
  const ports = await portsOver(store, "http://localhost");
  const world = new OrderWorld({ store, ports, clock: { now: store.now() } } as unknown as TestApp);
  const orderId = await world.delivered();
  const [bytes, mediaType] = [scans[life % 2]!, life % 2 === 0 ? "image/png" : "application/pdf"];
  const { documents: [document] } = await world.prove(orderId, bytes, mediaType);
  const ref = { orderId, documentId: document!.id };
  const asked = await requestReading(store, PEOPLE.shipper, { ...ref, monthlyPages: null });
  assert.ok(asked.ok);
  documents.push(ref);
}

/** Waits until everything promised has come to an end, no job is left that could bring it there, or time is over: the audit tells what is not done. */
async function settled({ kv }: Store, { mails, documents }: Promised): Promise<void> {
  const until = performance.now() + DONE_WITHIN_MS;
  while (performance.now() < until && await isJobWaiting(kv)) {
    const open = [
      ...await Promise.all(documents.map(async ({ orderId, documentId }) => {
        const reading = await getReading(kv, orderId, documentId);
        return isUnderWay(reading!.value) || await getPictures(kv, orderId, documentId) === null;
      })),
      ...await Promise.all([...mails.values()].map(async (id) => (await getMail(kv, id))!.value.sent === undefined)),
    ];
    if (!open.includes(true)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function isJobWaiting(kv: Deno.Kv): Promise<boolean> {
  const jobs = await Promise.all((["queued", "running", "retrying"] as const).map((state) => listJobs(kv, state)));
  return jobs.some(({ rows }) => rows.some(({ kind }) => KINDS.has(kind)));
}

async function audit(store: Store, { mails, documents }: Promised): Promise<void> {
  const { kv } = store;
  for (const state of ["dead", "retrying"] as const) assert.deepEqual((await listJobs(kv, state)).rows, []);
  for (const { orderId, documentId } of documents) {
    const { value: reading } = (await getReading(kv, orderId, documentId))!;
    assert.deepEqual([reading.state, reading.pagesRead, reading.pageCount], ["read", 1, 1]);
    const text = (await listPages(kv, reading)).map(textOfPage).join();
    assert.deepEqual(PAGE_LINES.filter((line) => !text.includes(line)), [], text);
    const pages = (await getPictures(kv, orderId, documentId))?.value.pages;
    assert.deepEqual(pages?.map((page) => page !== null), [true]);
    const { value: order } = await kv.get<Order>(["orders", orderId]);
    assert.equal(order?.documents.length, 1);
  }
  // The last lives may have counted in the month after.
  const months = new Set([store.now(), store.now() + KILLED * 2 * LEASE_MS].map(budgetMonth));
  const counted = await Promise.all([...months].map((month) => countPagesRead(kv, PEOPLE.shipper.orgId, month)));
  assert.equal(counted.reduce((sum, pages) => sum + pages), documents.length);
  for (const id of mails.values()) assert.notEqual((await getMail(kv, id))?.value.sent, undefined);
  assert.deepEqual((await checkIntegrity(kv)).faults, []);
}
