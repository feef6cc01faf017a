import assert from "node:assert/strict";
import { PDFDocument } from "pdf-lib";
import { keys } from "../../kv/keys.ts";
import { listNotes } from "../../kv/notes/notes.ts";
import { listVouchers } from "../../kv/stops/exchange_pallets.ts";
import type { NoteVersion } from "../../domain/notes/types.ts";
import { startTestApp } from "../support/app.ts";
import { TestBrowser } from "../support/browser.ts";
import { browserOf, OrderWorld, PEOPLE } from "../support/order_world.ts";

const PNG = Uint8Array.from({ length: 200_000 }, (_, index) => index & 0xff);

Deno.test("GET /files/:orderId/documents/:documentId gives a picture's bytes in place, with its type never guessed", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const id = await world.delivered();
  const { documents } = await world.prove(id, PNG);
  const browser = await browserOf(app, PEOPLE.shipper);
  const response = await browser.send(`/files/${id}/documents/${documents[0]!.id}`);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get("content-type"), "image/png");
  assert.match(
    response.headers.get("content-disposition")!,
    /^inline; filename="Emarge\.png"; filename\*=UTF-8''%C3%89marg%C3%A9\.png$/,
  );
  assert.equal(response.headers.get("x-content-type-options"), "nosniff");
  assert.equal(response.headers.get("content-security-policy"), "sandbox; default-src 'none'");
  assert.equal(response.headers.get("content-length"), String(PNG.length));
  assert.deepEqual(new Uint8Array(await response.arrayBuffer()), PNG);
});

Deno.test("GET /files/:orderId/documents/:documentId has everything but pictures saved", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const id = await world.delivered();
  for (const mediaType of ["application/pdf", "image/svg+xml", "text/html"]) {
    const { documents } = await world.prove(id, PNG, mediaType);
    const browser = await browserOf(app, PEOPLE.shipper);
    const response = await browser.send(`/files/${id}/documents/${documents.at(-1)!.id}`);
    assert.match(response.headers.get("content-disposition")!, /^attachment;/, mediaType);
    await response.body?.cancel();
  }
});

Deno.test("GET /files is 404 for strangers, for other orders' documents, and for a consignee where it is not its delivery", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const id = await world.delivered();
  const other = await world.create();
  const atPickup = (await world.prove(id, PNG, "image/png", "p1")).documents.at(-1)!.id;
  const atDelivery = (await world.prove(id, PNG, "image/png", "d1")).documents.at(-1)!.id;
  const asks = [
    [PEOPLE.shipper, `/files/${id}/documents/${atPickup}`, 200],
    [PEOPLE.driver, `/files/${id}/documents/${atPickup}`, 200],
    [PEOPLE.stranger, `/files/${id}/documents/${atPickup}`, 404],
    [PEOPLE.otherCarrier, `/files/${id}/documents/${atPickup}`, 404],
    [PEOPLE.shipper, `/files/${other}/documents/${atPickup}`, 404],
    [PEOPLE.recipient, `/files/${id}/documents/${atPickup}`, 404],
    [PEOPLE.recipient, `/files/${id}/documents/${atDelivery}`, 200],
  ] as const;
  for (const [viewer, path, status] of asks) {
    const response = await (await browserOf(app, viewer)).send(path);
    await response.body?.cancel();
    assert.equal(response.status, status, `${viewer.name} ${path}`);
  }
});

Deno.test("GET /files/:orderId/notes/:noteId and /vouchers/:voucherId print PDFs for the parties alone", async () => {
  await using app = await startTestApp();
  const id = await new OrderWorld(app).delivered({ stops: await deferredStops() });
  const [note] = await listNotes(app.store.kv, id);
  const [voucher] = await listVouchers(app.store.kv, id);
  for (const path of [`/files/${id}/notes/${note!.id}`, `/files/${id}/vouchers/${voucher!.id}`]) {
    for (const viewer of [PEOPLE.shipper, PEOPLE.carrier, PEOPLE.recipient]) {
      const response = await (await browserOf(app, viewer)).send(path);
      assert.equal(response.headers.get("content-type"), "application/pdf", viewer.name);
      assert.ok((await PDFDocument.load(await response.arrayBuffer())).getPageCount() >= 1);
    }
    const stranger = await browserOf(app, PEOPLE.stranger);
    assert.equal((await stranger.send(path)).status, 404);
  }
});

async function deferredStops() {
  const { sampleStop } = await import("../../domain/orders/sample_orders_fixture.ts");
  return [sampleStop("p1", "pickup"), sampleStop("p2", "pickup"), sampleStop("d1", "delivery", { palletMode: "deferred" })];
}

Deno.test("GET /verify/:token says to anyone that a note is intact, without names or prices", async () => {
  await using app = await startTestApp();
  const id = await new OrderWorld(app).delivered();
  const [note] = await listNotes(app.store.kv, id);
  const browser = new TestBrowser(app);
  await browser.open(`/verify/${note!.publicToken}`);
  assert.equal(browser.status, 200);
  assert.match(browser.html, /Intacte/);
  assert.match(browser.html, new RegExp(note!.headHash!));
  assert.match(browser.html, /Signature : Destinataire/);
  assert.doesNotMatch(browser.html, /Quai 4|Karim|(?<!\w)780(?!\w)|<script/);
  await browser.open("/verify/unknown");
  assert.equal(browser.status, 404);
});

Deno.test("GET /verify/:token tells at which version a note was altered, and why", async () => {
  await using app = await startTestApp();
  const { kv } = app.store;
  const id = await new OrderWorld(app).delivered();
  const [note] = await listNotes(kv, id);
  const { value } = await kv.get<NoteVersion>(keys.noteVersion(note!.id, 2));
  await kv.set(keys.noteVersion(note!.id, 2), { ...value!, at: value!.at + 1 });
  const browser = new TestBrowser(app);
  await browser.open(`/verify/${note!.publicToken}`);
  assert.match(browser.html, /Altérée à la version 2/);
  assert.match(browser.html, /ne correspond pas à son empreinte/);
  assert.doesNotMatch(browser.html, /Intacte/);
});
