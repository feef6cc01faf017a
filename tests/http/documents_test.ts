import assert from "node:assert/strict";
import { sniffFile } from "../../domain/documents/sniff_file.ts";
import { sampleJpeg, samplePdf, withExif } from "../../jobs/ports/pictures/files_fixture.ts";
import { settleJobs } from "../../process/open_process.ts";
import { ORIGIN, startTestApp, type TestApp } from "../support/app.ts";
import { browserOf, OrderWorld, PEOPLE } from "../support/order_world.ts";

const PHOTO = withExif(sampleJpeg(400, 300), 1);
const settle = (app: TestApp) => settleJobs({ ports: app.ports, publicUrl: ORIGIN }, app.store);

Deno.test("a document shows its pages as pictures, of which the browser keeps each, and its facts", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const id = await world.delivered();
  const carrier = await browserOf(app, PEOPLE.carrier);
  await carrier.open(`/transporter/orders/${id}`);
  await carrier.submit(`/transporter/orders/${id}/documents`, {
    kind: "pod",
    file: [new File([samplePdf({ pages: 2 })], "bon.jpeg"), new File([PHOTO], "..\\quai.pdf")],
  });
  assert.equal(carrier.status, 200);
  const { documents } = await world.order(id);
  assert.deepEqual(documents.map(({ name, mediaType, source, pageCount }) => [name, mediaType, source, pageCount]), [
    ["bon.pdf", "application/pdf", "form", 2],
    ["quai.jpg", "image/jpeg", "form", 1],
  ]);
  const path = `/files/${id}/documents/${documents[0]!.id}`;
  await carrier.open(`${path}/pages/1`);
  assert.match(carrier.html, /L’aperçu se prépare/);
  await settle(app);

  await carrier.open(`/transporter/orders/${id}`);
  assert.equal([...carrier.html.matchAll(/<img src="\/files\/[^"]*\/pictures\/[0-9a-f]{64}[?"]/g)].length, 2);
  await carrier.open(`${path}/pages/1`);
  assert.match(carrier.html, /Page 1 sur 2/);
  assert.match(carrier.html, new RegExp(`<a[^>]*href="${path}/pages/2"[^>]*rel="next"`));
  assert.match(carrier.html, new RegExp(documents[0]!.sha256));
  assert.match(carrier.html, /Visible par[\s\S]{0,80}Usine du Rhône/);
  assert.doesNotMatch(carrier.html, /rel="prev"|<script/);
  const [, picture] = /<img src="([^"?]*)/.exec(carrier.html)!;
  const answer = await carrier.send(picture!);
  assert.equal(answer.headers.get("content-type"), "image/jpeg");
  assert.match(answer.headers.get("cache-control")!, /^private, .*immutable$/);
  assert.equal(answer.headers.get("content-security-policy"), "sandbox; default-src 'none'");
  assert.equal(sniffFile(await answer.bytes()), "image/jpeg");
  await carrier.open(`${path}/pages/2?zoom=full`);
  assert.match(carrier.html, /data-zoom="full"/);
  assert.match(carrier.html, new RegExp(`href="${path}/pages/1\\?zoom=full"[^>]*rel="prev"`));
  for (const beyond of ["0", "3", "1.5", "x"]) assert.equal((await carrier.open(`${path}/pages/${beyond}`)).status, 404, beyond);
});

Deno.test("what others see of a photo says nothing of where it was taken; the original does, for the parties", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const id = await world.delivered();
  const { documents: [document] } = await world.prove(id, PHOTO, "image/jpeg");
  await settle(app);
  const shipper = await browserOf(app, PEOPLE.shipper);
  const path = `/files/${id}/documents/${document!.id}`;
  await shipper.open(`/industry/orders/${id}`);
  const pictures = [...shipper.html.matchAll(/<img src="([^"?]*)/g)].map(([, href]) => href!);
  assert.deepEqual(pictures.filter((href) => !href.startsWith(`${path}/pictures/`)), []);
  const shown = await (await shipper.send(pictures[0]!)).bytes();
  assert.doesNotMatch(new TextDecoder("latin1").decode(shown), /Exif|GPS/);
  assert.deepEqual(await (await shipper.send(path)).bytes(), PHOTO);
  for (const stranger of [PEOPLE.stranger, PEOPLE.otherCarrier]) {
    const browser = await browserOf(app, stranger);
    for (const address of [pictures[0]!, `${path}/pages/1`]) assert.equal((await browser.open(address)).status, 404, address);
  }
  const other = `${path}/pictures/${document!.sha256}`;
  assert.equal((await shipper.open(other)).status, 404);
});

Deno.test("a file that is refused says so beside its field, in the reader's language, and nothing is stored", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const id = await world.delivered();
  const action = `/industry/orders/${id}/documents`;
  const files: readonly (readonly [File, RegExp])[] = [
    [new File([samplePdf().slice(0, 200)], "coupé.pdf"), /coupé\.pdf » est incomplet ou abîmé/],
    [new File([samplePdf({ trailer: "/Encrypt 10 0 R", objects: ["<<>>"] })], "secret.pdf"), /protégé par un mot de passe/],
    [new File([samplePdf({ objects: ["<< /S /JavaScript >>"] })], "actif.pdf"), /programme ou un formulaire actif/],
    [new File([samplePdf({ pages: 51 })], "long.pdf"), /plus de 50 pages/],
    [new File([], "rien.pdf"), /rien\.pdf » est vide/],
  ];
  for (const [file, why] of files) {
    const browser = await browserOf(app, PEOPLE.shipper);
    await browser.open(`/industry/orders/${id}`);
    await browser.submit(action, { kind: "scan", file: [new File([PHOTO], "quai.jpg"), file] });
    assert.equal(browser.status, 422, file.name);
    assert.match(browser.html, why);
  }
  assert.equal((await world.order(id)).documents.length, 0);
});

Deno.test("a script that sends files one by one is answered in JSON", async () => {
  await using app = await startTestApp();
  const world = new OrderWorld(app);
  const id = await world.delivered();
  const shipper = await browserOf(app, PEOPLE.shipper);
  const action = `/industry/orders/${id}/documents`;
  const send = async (file: File, operation: string) => {
    await shipper.open(`/industry/orders/${id}`);
    const form = new FormData();
    for (const [name, value] of Object.entries(shipper.hiddenFields(action))) form.set(name, value);
    form.set("operation", operation);
    form.set("kind", "scan");
    form.set("file", file);
    const headers = { origin: ORIGIN, accept: "application/json" };
    const response = await shipper.send(action, { method: "POST", body: form, headers });
    return { status: response.status, body: await response.json() };
  };
  assert.deepEqual(await send(new File([PHOTO], "quai.jpg"), "operation-of-the-first"), { status: 200, body: { ok: true } });
  const refused = await send(new File(["<html>"], "page.pdf"), "operation-of-the-second");
  assert.equal(refused.status, 422);
  assert.match(refused.body.errors.file, /page\.pdf/);
  assert.equal((await send(new File([samplePdf()], "autre.pdf"), "operation-of-the-first")).status, 409);
  assert.equal((await world.order(id)).documents.length, 1);
});
