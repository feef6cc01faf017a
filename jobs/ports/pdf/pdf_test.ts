import assert from "node:assert/strict";
import { decodePDFRawStream, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream } from "pdf-lib";
import { exampleOrder } from "../../../domain/notes/example_order_fixture.ts";
import type { PalletVoucher } from "../../../domain/pallets/voucher.ts";
import { exampleNote, exampleStrokes } from "./example_note_fixture.ts";
import { portNumbers } from "../observe_port.ts";
import { type NoteDocument, noteDocument } from "./note_document.ts";
import { PdfRenderer } from "./pdf.ts";
import { signaturePath } from "./signature_path.ts";
import { voucherDocument } from "./voucher_document.ts";

const PRINT = { lang: "fr", verifyUrl: "https://symphonia.example/verify/token", strokes: { strokes: exampleStrokes } } as const;

async function example(changed = exampleOrder): Promise<NoteDocument> {
  const { note, versions } = await exampleNote(changed);
  return noteDocument(note, versions, PRINT);
}

/** What the page draws, as PDF operators. */
function drawingOf(doc: PDFDocument, page: number): string {
  const contents = doc.getPage(page).node.Contents();
  const streams = contents instanceof PDFArray ? contents.asArray().map((ref) => doc.context.lookup(ref)) : [contents];
  return streams.map((stream) => new TextDecoder("latin1").decode(decodePDFRawStream(stream as PDFRawStream).decode())).join(
    "\n",
  );
}

/** The attached files by name. */
function attachmentsOf(doc: PDFDocument): Map<string, string> {
  const files = doc.catalog.lookup(PDFName.of("Names"), PDFDict).lookup(PDFName.of("EmbeddedFiles"), PDFDict).lookup(
    PDFName.of("Names"),
    PDFArray,
  );
  const found = new Map<string, string>();
  for (let index = 0; index < files.size(); index += 2) {
    const stream = files.lookup(index + 1, PDFDict).lookup(PDFName.of("EF"), PDFDict).lookup(PDFName.of("F"));
    const bytes = decodePDFRawStream(stream as PDFRawStream).decode();
    found.set(files.lookup(index, PDFHexString).decodeText(), new TextDecoder().decode(bytes));
  }
  return found;
}

/** A renderer whose Worker runs `code`. */
function rendererOf(code: string, timeoutMs?: number): PdfRenderer {
  const workerUrl = new URL(`data:application/javascript,${encodeURIComponent(code)}`);
  return new PdfRenderer(timeoutMs === undefined ? { workerUrl } : { workerUrl, timeoutMs });
}

Deno.test("PdfRenderer.renderPdf() prints a note on one A4 page with its newest version attached", async () => {
  await using renderer = new PdfRenderer();
  const document = await example();
  const doc = await PDFDocument.load(await renderer.renderPdf({ kind: "consignment_note", document }), { updateMetadata: false });
  assert.equal(doc.getPageCount(), 1);
  assert.deepEqual(doc.getPage(0).getSize(), { width: 595.28, height: 841.89 });
  assert.equal(doc.getTitle(), "Lettre de voiture nationale OT-2026-000123/7KQM");
  assert.deepEqual(attachmentsOf(doc), new Map([[document.attachment.name, document.attachment.json]]));
});

Deno.test("PdfRenderer.renderPdf() has room in box 21 for a long town with its date", async () => {
  await using renderer = new PdfRenderer();
  const stops = exampleOrder.stops.map((stop) => {
    const address = { ...stop.place.address, city: "Villefranche-sur-Saône" };
    return { ...stop, place: { ...stop.place, address } };
  });
  const document = await example({ ...exampleOrder, stops });
  assert.match(document.boxes.issued.lines.join(), /^Villefranche-sur-Saône, le \d\d\/11\/2026/);
  const doc = await PDFDocument.load(await renderer.renderPdf({ kind: "consignment_note", document }));
  assert.equal(doc.getPageCount(), 1);
});

Deno.test("PdfRenderer.renderPdf() lets sixty goods lines with every kind of letter flow over several pages", async () => {
  await using renderer = new PdfRenderer();
  const [first] = exampleOrder.goods;
  const goods = Array.from({ length: 60 }, (_, index) => ({
    ...first!,
    id: `line-${index}`,
    description: `Ł’œuvre à 5 € : piñata, façade, ${"réglée ".repeat(index % 9)}${index}`,
    marks: "ÀÉÎÕÜ ß ž 漢 🚚 \u0007 fin",
  }));
  const document = await example({ ...exampleOrder, goods, instructions: "Livrer à l’arrière. ".repeat(80) });
  const doc = await PDFDocument.load(await renderer.renderPdf({ kind: "consignment_note", document }));
  assert.ok(doc.getPageCount() >= 3, `${doc.getPageCount()} pages`);
});

Deno.test("PdfRenderer.renderPdf() draws strokes as paths, and none where there are none", async () => {
  await using renderer = new PdfRenderer();
  const document = await example();
  const curves = async (document: NoteDocument) => {
    const doc = await PDFDocument.load(await renderer.renderPdf({ kind: "consignment_note", document }));
    return drawingOf(doc, 0).match(/ [cv]\n/g)?.length ?? 0;
  };
  const drawn = signaturePath(exampleStrokes).path.match(/Q/g)?.length ?? 0;
  const without = { ...document, signatures: document.signatures.map((box) => ({ ...box, strokes: null })) };
  assert.equal(await curves(document) - await curves(without), 3 * drawn);
});

Deno.test("PdfRenderer.renderPdf() prints a pallet voucher on one page", async () => {
  await using renderer = new PdfRenderer();
  const [pickup] = exampleOrder.stops;
  const voucher: PalletVoucher = {
    number: "BP-2026-000123",
    version: 1,
    status: "signed",
    issuedAt: Date.UTC(2026, 10, 25, 9),
    place: pickup!.place,
    orderId: exampleOrder.id,
    orderNumber: exampleOrder.number,
    noteNumber: "OT-2026-000123/7KQM",
    stopId: "drop",
    exchangeId: "exchange-1",
    shipper: exampleOrder.shipper,
    carrier: exampleOrder.carrier!,
    site: { name: "Cuisines du Nord" },
    plate: "AB-123-CD",
    driverName: "Zoé Lefèvre",
    type: "EPAL1",
    quality: "unsorted",
    given: 12,
    received: 9,
    refused: { quantity: 2, reason: "Planche cassée" },
    stillDue: 3,
    basis: "debt",
    debtor: { name: "Cuisines du Nord" },
    creditor: exampleOrder.shipper,
    dueAt: Date.UTC(2026, 11, 25, 9),
    signatures: [{ role: "site", name: "Łukasz Muñoz", at: Date.UTC(2026, 10, 25, 9), method: "on_glass" }],
  };
  const document = voucherDocument(voucher, { lang: "fr", url: "https://symphonia.example/verify/token" });
  assert.equal(document.sentence, "Cuisines du Nord doit 3 palettes EPAL 1 (80 × 120) à Menuiseries du Rhône.");
  assert.deepEqual(document.figures.map(({ count }) => count), [12, 9, 2, 3]);
  assert.deepEqual(document.signatures.map(({ lines }) => lines[0]), ["Non signé", "ŁUKASZ MUÑOZ"]);
  const doc = await PDFDocument.load(await renderer.renderPdf({ kind: "pallet_voucher", document }));
  assert.equal(doc.getPageCount(), 1);
});

Deno.test("PdfRenderer.renderPdf() gives each of many callers its own PDF", async () => {
  await using renderer = new PdfRenderer();
  const document = await example();
  const numbers = ["A/1", "B/2", "C/3"];
  const made = await Promise.all(
    numbers.map((number) => renderer.renderPdf({ kind: "consignment_note", document: { ...document, number } })),
  );
  const titles = await Promise.all(made.map(async (bytes) => (await PDFDocument.load(bytes)).getTitle()));
  assert.deepEqual(titles, numbers.map((number) => `Lettre de voiture nationale ${number}`));
});

Deno.test("PdfRenderer.renderPdf() says what went wrong and goes on with the next job", async () => {
  await using renderer = new PdfRenderer();
  const document = await example();
  const spoilt = { ...document, verification: { ...document.verification, url: "" } };
  await assert.rejects(renderer.renderPdf({ kind: "consignment_note", document: spoilt }), /^Error: PDF was not made: /);
  assert.ok((await renderer.renderPdf({ kind: "consignment_note", document })).length > 1_000);
});

Deno.test("PdfRenderer.renderPdf() rejects when the Worker crashes, and starts another", async () => {
  await using renderer = rendererOf(`self.onmessage = ({ data }) => {
    if (data.document.number === "crash") throw new Error("crash");
    self.postMessage({ bytes: new Uint8Array([1]) });
  };`);
  const document = await example();
  const crashed = renderer.renderPdf({ kind: "consignment_note", document: { ...document, number: "crash" } });
  const next = renderer.renderPdf({ kind: "consignment_note", document });
  const before = portNumbers().get("pdf")!.failures;
  await assert.rejects(crashed, /PDF worker crashed/);
  assert.equal(portNumbers().get("pdf")!.failures, before + 1);
  assert.deepEqual(await next, new Uint8Array([1]));
});

Deno.test("PdfRenderer.renderPdf() gives a silent Worker up, and starts another", async () => {
  await using renderer = rendererOf("self.onmessage = () => {};", 20);
  const job = { kind: "consignment_note", document: await example() } as const;
  await assert.rejects(renderer.renderPdf(job), /no answer within 20 ms/);
  await assert.rejects(renderer.renderPdf(job), /no answer within 20 ms/);
});

Deno.test("PdfRenderer's Worker reads nothing but the fonts", async () => {
  await using renderer = rendererOf(`self.onmessage = async () => {
    const names = ["env", "net", "write", "run", "ffi", "sys", "read"];
    const states = await Promise.all(names.map(async (name) => (await Deno.permissions.query({ name })).state));
    self.postMessage({ error: states.every((state) => state !== "granted") ? "closed" : states.join() });
  };`);
  await assert.rejects(renderer.renderPdf({ kind: "consignment_note", document: await example() }), /closed$/);
});

Deno.test("PdfRenderer closes after the jobs it took, and takes no more", async () => {
  const renderer = new PdfRenderer();
  const job = { kind: "consignment_note", document: await example() } as const;
  const last = renderer.renderPdf(job);
  await renderer[Symbol.asyncDispose]();
  assert.ok((await last).length > 1_000);
  await assert.rejects(renderer.renderPdf(job), /closed/);
});
