import assert from "node:assert/strict";
import { PDFDocument } from "pdf-lib";
import { textOfPage } from "../../../../domain/documents/reading.ts";
import type { RecognisedPage } from "../../../../domain/documents/recognition.ts";
import { MINUTE_MS } from "../../../../domain/time/instant.ts";
import { endlessPdf } from "../../pictures/files_fixture.ts";
import {
  codesPicture,
  PAGE_LINES,
  pagePicture,
  photographed,
  scannedPdf,
  shaded,
  skewed,
  textPdf,
} from "../page_pictures_fixture.ts";
import { turn } from "../pictures/gray.ts";
import { proof, signatureOf, SIGNED, UNSIGNED } from "../proof_fixture.ts";
import { pngOfGray } from "../pictures/png_of_gray.ts";
import type { PageRead, RecogniseOptions, Recogniser } from "../recogniser.ts";
import { Unreadable } from "../unreadable.ts";
import { findDebianTesseract } from "./debian_tesseract.ts";
import { DocumentReader } from "./document_reader.ts";
import { embeddedRecogniser } from "./embedded_recogniser.ts";

const picture = await pagePicture();
/** The one that comes along, with a Worker of its own. */
const ownEngine = (reader = new DocumentReader()) => embeddedRecogniser(null, reader, () => Promise.resolve(null));

async function read(
  recogniser: Recogniser,
  bytes: Uint8Array<ArrayBuffer>,
  mediaType: string,
  options: Partial<RecogniseOptions> = {},
): Promise<PageRead[]> {
  const pages: PageRead[] = [];
  const onPage = (page: PageRead) => Promise.resolve(void pages.push(page));
  const { signal } = new AbortController();
  await recogniser.recognise(bytes, mediaType, { langs: ["fra"], firstPage: 0, signal, onPage, ...options });
  return pages;
}

const refused = (code: string) => (error: unknown) => error instanceof Unreadable && error.code === code;

function assertReadsAll(page: RecognisedPage): void {
  const text = textOfPage(page);
  assert.deepEqual(PAGE_LINES.filter((line) => !text.includes(line)), [], text);
}

/** Where a word lies on its page, to the hundredth. */
function placeOf(page: RecognisedPage, text: string): readonly number[] {
  const found = page.lines.flatMap(({ words }) => words).find((word) => word.text === text)!;
  return [found.box.x0, found.box.y0, found.box.x1, found.box.y1].map((share) => Math.round(share * 100) / 100);
}

Deno.test("embeddedRecogniser() reads scans and photos by its own Tesseract", async (t) => {
  await using recogniser = ownEngine();
  const level = await read(recogniser, await pngOfGray(picture), "image/png");
  for (
    const [what, made, turns] of [
      ["level", picture, undefined],
      ["five degrees askew", skewed(picture, 5), undefined],
      ["four degrees askew to the other side", skewed(picture, -4), undefined],
      ["on its right side", turn(picture, 1), 3],
      ["upside down", turn(picture, 2), 2],
      ["on its left side", turn(picture, 3), 1],
      ["in a shadow", shaded(picture), undefined],
      ["photographed at an angle on a dark table", photographed(shaded(picture)), undefined],
    ] as const
  ) {
    await t.step(what, async () => {
      const [only, ...others] = await read(recogniser, await pngOfGray(made), "image/png");
      assert.deepEqual(others, []);
      assert.equal(only!.engine, "tesseract_js");
      assert.equal(only!.page.quarterTurns, turns);
      assertReadsAll(only!.page);
      // Turned upright, the page is the level one again: so are its places.
      if (turns !== undefined) assert.deepEqual(placeOf(only!.page, "AB-123-CD"), placeOf(level[0]!.page, "AB-123-CD"));
    });
  }

  await t.step("places of a skewed page are on the page as it came", async () => {
    const askew = skewed(picture, 5);
    const [{ page }] = await read(recogniser, await pngOfGray(askew), "image/png") as [PageRead];
    const [x0, y0, x1, y1] = placeOf(page, "NATIONALE") as [number, number, number, number];
    // The darkest part of the picture's first line ends in that box.
    const inside = askew.pixels.filter((pixel, at) => {
      const x = (at % askew.width) / askew.width, y = Math.floor(at / askew.width) / askew.height;
      return pixel < 128 && x >= x0 && x <= x1 && y >= y0 && y <= y1;
    });
    assert.ok(inside.length > 300, `${inside.length} dark pixels`);
    const [, firstY] = placeOf(page, "LETTRE") as [number, number];
    assert.ok(y0 > firstY, "the line steps down");
  });

  await t.step("codes of which the engine makes words are read sign by sign", async () => {
    const codes = ["H4NRB9KCV2MWT6D", "P3LD8VNQ5H", "GXP9JY29DAKT", "K2VYD8LXQW5GBZ7"];
    const [{ page }] = await read(recogniser, await pngOfGray(await codesPicture(codes)), "image/png") as [PageRead];
    const text = textOfPage(page);
    assert.deepEqual(codes.filter((code) => !text.includes(code)), [], text);
  });

  await t.step("a scan in a PDF is drawn and read", async () => {
    const [only] = await read(recogniser, await scannedPdf(picture), "application/pdf");
    assert.equal(only!.engine, "tesseract_js");
    assertReadsAll(only!.page);
  });
});

Deno.test("embeddedRecogniser() takes the text of a PDF as it is, from the page where it is to go on", async () => {
  await using recogniser = ownEngine();
  const pages = await read(recogniser, await textPdf(3), "application/pdf", { firstPage: 1 });
  assert.deepEqual(pages.map(({ index, count, engine }) => [index, count, engine]), [[1, 3, "text_layer"], [2, 3, "text_layer"]]);
  assertReadsAll(pages[0]!.page);
  // Printed at 40 of 420 points, its baseline 250 of 298 points from below.
  const [x0, y0, , y1] = placeOf(pages[0]!.page, "LETTRE") as [number, number, number, number];
  assert.equal(x0, 0.1);
  assert.ok(y0 < 48 / 298 && y1 > 48 / 298);
});

Deno.test("embeddedRecogniser() sees by its ink whether a PDF with its own text is signed", async (t) => {
  await using recogniser = ownEngine();
  for (const [value, ways] of [["present", SIGNED], ["not_seen", UNSIGNED]] as const) {
    for (const [what, sign] of Object.entries(ways)) {
      await t.step(what, async () => {
        const [only] = await read(recogniser, (await proof(sign)).pdf, "application/pdf");
        assert.equal(only!.engine, "text_layer");
        const signature = signatureOf(only!);
        assert.deepEqual([signature.value, signature.confidence > 80], [value, true]);
      });
    }
  }
});

Deno.test("embeddedRecogniser() draws no page on which nobody is to sign", async () => {
  await using recogniser = ownEngine();
  const pdf = await PDFDocument.create();
  pdf.addPage([420, 298]).drawText("Facture F-2026-118 du 24/11/2026, transport de Lyon à Nantes, 12 palettes, 480,00 EUR", {
    size: 8,
  });
  const [only] = await read(recogniser, new Uint8Array(await pdf.save()), "application/pdf");
  assert.deepEqual([only!.engine, only!.page.ink], ["text_layer", undefined]);
});

Deno.test("embeddedRecogniser() refuses what no try can read, each with its code, and reads on", async (t) => {
  await using recogniser = ownEngine();
  const png = await pngOfGray(picture);
  const bomb = png.slice();
  new DataView(bomb.buffer).setUint32(16, 40_000);
  new DataView(bomb.buffer).setUint32(20, 40_000);
  const long = await PDFDocument.create();
  for (let n = 0; n < 51; n++) long.addPage([100, 100]);
  for (
    const [what, bytes, mediaType, code] of [
      ["a PDF that is none", new TextEncoder().encode("%PDF-1.7\nnothing"), "application/pdf", "broken"],
      ["a PDF that a password opens", await lockedPdf(), "application/pdf", "encrypted"],
      ["a PDF of 51 pages", new Uint8Array(await long.save()), "application/pdf", "too_many_pages"],
      ["a picture that ends too early", png.slice(0, png.length / 2), "image/png", "broken"],
      ["a picture that is none", new TextEncoder().encode("no picture at all"), "image/jpeg", "broken"],
      ["a picture that says it has 1.6 thousand million pixels", bomb, "image/png", "too_large"],
    ] as const
  ) {
    await t.step(what, () => assert.rejects(read(recogniser, bytes as Uint8Array<ArrayBuffer>, mediaType), refused(code)));
  }
  assertReadsAll((await read(recogniser, await textPdf(), "application/pdf"))[0]!.page);
});

Deno.test("embeddedRecogniser() ends a page that takes too long, and one that is given up, and reads on with a new Worker", async () => {
  const hanging =
    `data:text/javascript,self.onmessage=({data})=>data.kind==="open"?self.postMessage({kind:"opened",count:1}):(()=>{for(;;);})()`;
  await using slow = ownEngine(new DocumentReader({ workerUrl: new URL(hanging), stepMs: 300, graceMs: 0 }));
  await assert.rejects(read(slow, new Uint8Array(), "image/png"), refused("took_too_long"));
  await assert.rejects(read(slow, new Uint8Array(), "image/png"), refused("took_too_long"));
  await using recogniser = ownEngine(new DocumentReader({ workerUrl: new URL(hanging) }));
  const given = new AbortController();
  const reading = read(recogniser, new Uint8Array(), "image/png", { signal: given.signal });
  given.abort(new Error("given up"));
  await assert.rejects(reading, /given up/);
});

Deno.test("embeddedRecogniser() breaks off a page that draws for ever from inside its Worker, and reads on", async () => {
  await using recogniser = ownEngine(new DocumentReader({ stepMs: 2_000, graceMs: MINUTE_MS }));
  const brokenOff = (error: unknown) => refused("took_too_long")(error) && String(error).includes("TookTooLong");
  await assert.rejects(read(recogniser, endlessPdf(), "application/pdf"), brokenOff);
  assertReadsAll((await read(recogniser, await textPdf(), "application/pdf"))[0]!.page);
});

Deno.test("embeddedRecogniser() tells of a Worker that crashed, and starts another for the next document", async () => {
  const crashing = `data:text/javascript,self.onmessage=()=>{throw new Error("out of memory")}`;
  await using recogniser = ownEngine(new DocumentReader({ workerUrl: new URL(crashing) }));
  await assert.rejects(read(recogniser, new Uint8Array(), "image/png"), /crashed.*out of memory/);
  await assert.rejects(read(recogniser, new Uint8Array(), "image/png"), /crashed.*out of memory/);
});

const debian = await findDebianTesseract();
Deno.test({
  name: "embeddedRecogniser() reads by Debian's Tesseract where it is installed",
  ignore: debian === null,
  fn: async () => {
    await using recogniser = embeddedRecogniser(null, new DocumentReader(), () => Promise.resolve(debian));
    const [only] = await read(recogniser, await pngOfGray(turn(picture, 1)), "image/png");
    assert.equal(only!.engine, "tesseract");
    assert.equal(only!.page.quarterTurns, 3);
    assertReadsAll(only!.page);
  },
});

/** Standard security handler, revision 3: made by hand, since the library that writes PDFs writes none with passwords. */
async function lockedPdf(): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = await PDFDocument.create();
  pdf.addPage([100, 100]);
  const text = new TextDecoder("latin1").decode(await pdf.save({ useObjectStreams: false }));
  const password = "00".repeat(32);
  const handler = `/Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${password}> /U <${password}> >> /ID [<${
    "11".repeat(16)
  }> <${"11".repeat(16)}>]`;
  return Uint8Array.from(text.replace("trailer\n<<", `trailer\n<<\n${handler}`), (letter) => letter.charCodeAt(0));
}
