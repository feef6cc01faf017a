import assert from "node:assert/strict";
import { Buffer } from "node:buffer";
import { DAY_MS } from "../../domain/time/instant.ts";
import { generateSealKey } from "../../jobs/ports/seal/ed25519_seal.ts";
import { S3Server } from "../../jobs/ports/storage/s3_server_fixture.ts";
import type { S3Settings } from "../../jobs/ports/storage/s3_settings.ts";
import { storageOver } from "../../jobs/ports/storage/storage_fixture.ts";
import { applyRetention } from "../../jobs/apply_retention/apply_retention.ts";
import type { StoragePort } from "../../jobs/ports/storage/storage.ts";
import { getLastRetention, recordRetentionRun } from "../../kv/blobs/retention_run.ts";
import { keys } from "../../kv/keys.ts";
import { proofPicture } from "../../kv/seed/proof_picture.ts";
import { storeOver } from "../../kv/store.ts";
import { openProcess, settleJobs } from "../../process/open_process.ts";
import { productionSettings } from "../../process/settings.ts";
import { startTestApp, type TestApp } from "../support/app.ts";
import { TestClock } from "../support/clock.ts";
import { browserOf, OrderWorld, PEOPLE } from "../support/order_world.ts";
import { ADMIN, AUDITOR } from "../support/platform_people.ts";

const { privateKey: SEAL_KEY } = await generateSealKey();

const PHOTO = proofPicture("quai");

type Variables = Readonly<Record<string, string>>;

/** What an operator writes into the environment. */
function s3Variables({ endpoint, region, bucket, accessKeyId, secretAccessKey }: S3Settings): Variables {
  return {
    S3_ENDPOINT: endpoint,
    S3_REGION: region,
    S3_BUCKET: bucket,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  };
}

/** The application as a process opens it by its environment alone, over the store in `folder`. */
async function startBy(folder: string, variables: Variables): Promise<TestApp> {
  const values: Variables = {
    APP_SECRET: "a secret of the tests, long enough to be one",
    SEAL_KEY,
    PUBLIC_URL: "https://symphonia.example",
    KV_PATH: `${folder}/store.kv`,
    ...variables,
  };
  const { store: { kv }, ports } = await openProcess(productionSettings((name) => values[name]));
  return await startTestApp({ kv, ports, clock: new TestClock(Date.now()) });
}

const equalBytes = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;

async function assertServed(app: TestApp, path: string, how: "streamed" | "linked" = "streamed"): Promise<void> {
  let response = await (await browserOf(app, PEOPLE.shipper)).send(path);
  assert.equal(response.status, how === "linked" ? 302 : 200);
  if (how === "linked") response = await fetch(response.headers.get("location")!);
  assert.equal(response.headers.get("content-type"), "image/png");
  assert.match(response.headers.get("content-disposition")!, /^inline; filename="quai\.png"/);
  assert.deepEqual(await response.bytes(), PHOTO);
}

/** Uploads the photo by the carrier's form; gives the address of the document. */
async function upload(app: TestApp, world: OrderWorld): Promise<string> {
  const id = await world.delivered();
  const carrier = await browserOf(app, PEOPLE.carrier);
  await carrier.open(`/transporter/orders/${id}`);
  await carrier.submit(`/transporter/orders/${id}/documents`, { kind: "pod", file: new File([PHOTO], "quai.png") });
  const { documents } = await world.order(id);
  return `/files/${id}/documents/${documents[0]!.id}`;
}

async function move(app: TestApp): Promise<string> {
  const admin = await browserOf(app, ADMIN);
  await admin.open("/admin/storage");
  await admin.submit("/admin/storage");
  assert.equal(admin.path, "/admin/storage");
  assert.match(admin.html, /En attente/);
  await settleJobs({ ports: app.ports, publicUrl: "" }, app.store);
  await admin.open("/admin/storage");
  return admin.html;
}

Deno.test("an S3-compatible store is plugged in by settings alone: upload, read, move, read, and back", async (t) => {
  await using server = new S3Server();
  const folder = await Deno.makeTempDir();
  const inS3 = s3Variables(server.settings);
  let path = "";
  await t.step("without settings, documents are in the store itself", async () => {
    await using app = await startBy(folder, {});
    path = await upload(app, new OrderWorld(app));
    await assertServed(app, path);
  });
  await t.step("with them, what is there is read as before, and moved when an administrator asks for it", async () => {
    await using app = await startBy(folder, inS3);
    await assertServed(app, path);
    assert.equal(server.objects.size, 0);
    const html = await move(app);
    assert.match(html, /Documents déplacés et relus : [1-9]/);
    assert.match(html, /Terminé le/);
    assert.ok([...server.objects.values()].some(({ bytes }) => equalBytes(bytes, PHOTO)));
    await assertServed(app, path);
  });
  await t.step("browsers are sent to the store where that is set", async () => {
    await using app = await startBy(folder, { ...inS3, S3_DOWNLOADS: "redirect" });
    await assertServed(app, path, "linked");
    const stranger = await browserOf(app, PEOPLE.stranger);
    assert.equal((await stranger.send(path)).status, 404);
    const inPage = await (await browserOf(app, PEOPLE.shipper)).send(path, { headers: { "sec-fetch-dest": "image" } });
    assert.equal(inPage.status, 200, "no page may show a picture of another origin");
    assert.deepEqual(await inPage.bytes(), PHOTO);
  });
  await t.step("what comes in goes to S3", async () => {
    await using app = await startBy(folder, inS3);
    const { store, place } = await app.ports.storage.put(PHOTO.with(99, PHOTO[99]! ^ 1), PHOTO.length);
    assert.deepEqual([store, server.objects.has(place)], ["s3", true]);
  });
  await t.step("and everything comes back", async () => {
    await using app = await startBy(folder, { ...inS3, DOCUMENT_STORE: "kv" });
    const there = server.objects.size;
    assert.match(await move(app), new RegExp(`Documents déplacés et relus : ${there} `));
    server.objects.clear();
    await assertServed(app, path);
  });
  await Deno.remove(folder, { recursive: true });
});

/** The application over a store in memory, its documents where `options` say. */
async function startOver(options: Parameters<typeof storageOver>[1]): Promise<TestApp & { readonly inKv: StoragePort }> {
  const [kv, clock] = [await Deno.openKv(":memory:"), new TestClock()];
  const store = storeOver(kv, "lease", () => clock.now);
  const app = await startTestApp({ kv, clock, ports: { storage: storageOver(store, options) } });
  return { ...app, inKv: storageOver(store) };
}

Deno.test("GET /files/:orderId/documents/:documentId never gives broken bytes as whole", async () => {
  const reports: unknown[] = [];
  await using app = await startOver({ reports });
  const path = await upload(app, new OrderWorld(app));
  const { place } = await app.inKv.put(PHOTO, PHOTO.length);
  const key = keys.blobChunk(place, 0);
  await app.store.kv.set(key, (await app.store.kv.get<Uint8Array>(key)).value!.with(0, 255));
  const response = await (await browserOf(app, PEOPLE.shipper)).send(path);
  await assert.rejects(response.bytes(), /has other bytes than were stored/);
  assert.equal(reports.length, 1);
});

Deno.test("GET /admin/storage tells what is stored, how a move stands, and what retention did", async () => {
  await using server = new S3Server();
  await using app = await startOver({ s3: server.settings });
  await app.inKv.put(PHOTO, PHOTO.length);
  const admin = await browserOf(app, ADMIN);
  await admin.open("/admin/storage");
  assert.match(admin.html, /Aucun déplacement n’a encore été lancé/);
  assert.match(admin.html, /Tout déplacer vers S3/);
  assert.match(admin.html, /C\. com\. L123-22/);
  const auditor = await browserOf(app, AUDITOR);
  await auditor.open("/admin/storage");
  assert.doesNotMatch(auditor.html, /Tout déplacer vers S3/);

  await admin.submit("/admin/storage");
  assert.doesNotMatch(admin.html, /Tout déplacer vers S3/);
  const [, cancel] = /action="(\/admin\/jobs\/\w+\/cancellation)"/.exec(admin.html)!;
  await admin.submit(cancel!);
  await admin.open("/admin/storage");
  assert.match(admin.html, /Arrêté\./);

  app.clock.pass(2 * DAY_MS);
  await applyRetention(app.store, app.ports, { signal: new AbortController().signal });
  const later = await browserOf(app, ADMIN);
  await later.open("/admin/storage");
  assert.match(later.html, /Supprimés : 0 à échéance, 1 sans rattachement/);
  assert.match(later.html, /Positions de véhicules effacées : 0 \(ordres : 0\)/);
  const counts = { keep: 0, archive: 0, removed: 0, orphans: 0, failed: 0, positions: 812, positionOrders: 3 };
  await recordRetentionRun(app.store, app.store.now(), counts);
  await later.open("/admin/storage");
  assert.match(later.html, /Positions de véhicules effacées : 812 \(ordres : 3\)/);
  const { positions: _positions, positionOrders: _orders, ...before } = (await getLastRetention(app.store.kv))!;
  await app.store.kv.set(keys.lastRetention(), before);
  await later.open("/admin/storage");
  assert.match(later.html, /Positions de véhicules effacées : 0 /, "what the version before wrote");
});
