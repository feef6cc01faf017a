import assert from "node:assert/strict";
import type { FileFault } from "../../../domain/documents/file_fault.ts";
import { headerFault } from "../../../domain/documents/header_fault.ts";
import { sniffFile } from "../../../domain/documents/sniff_file.ts";
import {
  bytesOf,
  endlessPdf,
  joined,
  packedStream,
  type PdfParts,
  SAMPLE_WEBP,
  sampleJpeg,
  samplePdf,
  samplePng,
  withExif,
} from "./files_fixture.ts";
import { portNumbers } from "../observe_port.ts";
import { PictureMaker } from "./picture_maker.ts";

type Bytes = Uint8Array<ArrayBuffer>;
const MIB = 1024 * 1024;

/** As every way in does it. */
async function lookInto(maker: PictureMaker, bytes: Bytes): Promise<FileFault | "busy" | number> {
  const type = sniffFile(bytes);
  const fault = headerFault(bytes, type);
  if (fault !== null) return fault;
  const checked = await maker.check(bytes, type as Exclude<typeof type, null | "image/heic">);
  return checked.ok ? checked.value.pageCount : checked.refusal;
}

const withAction = (action: string): PdfParts => ({ catalogue: "/OpenAction 10 0 R", objects: [action] });
const objectStream = (content: string) => packedStream(bytesOf(content), "/Type /ObjStm /N 1 /First 4");

const TAKEN: Readonly<Record<string, () => [Bytes, pages: number]>> = {
  "a JPEG": () => [sampleJpeg(), 1],
  "a photo with its place and its phone": () => [withExif(sampleJpeg(), 6), 1],
  "a PNG": () => [samplePng(), 1],
  "a WebP": () => [SAMPLE_WEBP, 1],
  "a PDF": () => [samplePdf(), 1],
  "a PDF of fifty pages": () => [samplePdf({ pages: 50 }), 50],
  "a PDF whose text speaks of scripts": () => [samplePdf({ objects: ["(/JavaScript /Launch)", "% /JS\nnull"] }), 1],
  "an electronic invoice with its XML": () => [
    samplePdf({
      catalogue: "/Names << /EmbeddedFiles << /Names [(factur-x.xml) 10 0 R] >> >> /AF [10 0 R]",
      objects: [
        "<< /Type /Filespec /F (factur-x.xml) /EF << /F 11 0 R /UF 11 0 R >> >>",
        packedStream(bytesOf("<rsm:CrossIndustryInvoice/>"), "/Type /EmbeddedFile /Subtype /text#2Fxml"),
      ],
    }),
    1,
  ],
};

const REFUSED: Readonly<Record<string, () => [Bytes, FileFault]>> = {
  "nothing": () => [new Uint8Array(), "empty"],
  "a file of more than 20 MiB": () => [joined(sampleJpeg(), new Uint8Array(20 * MIB)), "too_large"],
  "a program called bon.pdf": () => [bytesOf("MZ\x90\0\x03"), "not_accepted"],
  "a phone's HEIC": () => [bytesOf("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), "heic"],
  "a JPEG cut in half": () => [sampleJpeg(640, 480).slice(0, 900), "broken"],
  "a JPEG that is its first bytes alone": () => [sampleJpeg().slice(0, 4), "broken"],
  "a PNG cut in half": () => [samplePng(200, 200).slice(0, 60), "broken"],
  "a PNG whose rows are missing": () => [samplePng(400, 4_000, 3), "broken"],
  "a WebP cut in half": () => [SAMPLE_WEBP.slice(0, 30), "broken"],
  "a picture of a hundred thousand by a hundred thousand": () => [samplePng(100_000, 100_000, 1), "too_many_pixels"],
  "a picture of no width": () => [samplePng(0, 10), "broken"],
  "a picture as thin as a thread": () => [samplePng(40_000, 2), "too_many_pixels"],
  "a PDF cut in half": () => [samplePdf({ pages: 20 }).slice(0, 900), "broken"],
  "a PDF without its last line": () => [samplePdf().slice(0, -8), "broken"],
  "a PDF that is its first line and its last": () => [bytesOf("%PDF-1.7\n%%EOF\n"), "broken"],
  "a PDF whose page is as thin as a thread": () => [samplePdf({ page: "/MediaBox [0 0 1 100000000]" }), "broken"],
  "a PDF that a password opens":
    () => [samplePdf({ trailer: "/Encrypt 10 0 R", objects: ["<< /Filter /Standard /V 1 /R 2 >>"] }), "encrypted"],
  "a PDF of 51 pages": () => [samplePdf({ pages: 51 }), "too_many_pages"],
  "a PDF with a script": () => [samplePdf(withAction("<< /S /JavaScript /JS (app.alert(1)) >>")), "scripted"],
  "a PDF with a script whose name is disguised": () => [samplePdf(withAction("<< /S /J#61vaScr#69pt >>")), "scripted"],
  "a PDF that starts a program": () => [samplePdf(withAction("<< /S /Launch /F (cmd.exe) >>")), "scripted"],
  "a PDF with a script in a packed object":
    () => [samplePdf({ objects: [objectStream("5 0 << /S /JavaScript >>")] }), "scripted"],
  "a PDF with a program inside": () => [
    samplePdf({ objects: ["<< /Type /Filespec /EF << /F 11 0 R >> >>", packedStream(bytesOf("MZ"), "/Type /EmbeddedFile")] }),
    "attachments",
  ],
  "a PDF with a file inside, named from afar":
    () => [samplePdf({ objects: ["<< /Type /Filespec /EF 11 0 R >>", "<< /F 12 0 R >>"] }), "attachments"],
  "a PDF whose content unpacks to 200 MiB":
    () => [samplePdf({ page: "/Contents 10 0 R", objects: [packedStream(new Uint8Array(200 * MIB))] }), "overblown"],
  "a PDF of many streams of 30 MiB": () => [
    samplePdf({ objects: Array<Bytes>(6).fill(packedStream(new Uint8Array(30 * MIB))) }),
    "overblown",
  ],
  "a PDF with a stream packed twice":
    () => [samplePdf({ objects: [packedStream(new Uint8Array(40 * MIB), "", 2)] }), "overblown"],
  "a PDF with a picture of a hundred thousand by a hundred thousand": () => [
    samplePdf({ objects: [packedStream(new Uint8Array(8), "/Type /XObject /Subtype /Image /Width 100000 /Height 100000")] }),
    "too_many_pixels",
  ],
  "a PDF of a hundred thousand objects": () => [samplePdf({ objects: Array<string>(100_001).fill("null") }), "too_many_objects"],
  "a PDF that packs a hundred thousand objects":
    () => [samplePdf({ objects: [objectStream("<<>>".repeat(100_001))] }), "too_many_objects"],
};

Deno.test("PictureMaker.check() takes what people send, and tells its pages", async (t) => {
  await using maker = new PictureMaker();
  for (const [what, make] of Object.entries(TAKEN)) {
    await t.step(what, async () => {
      const [bytes, pages] = make();
      assert.equal(await lookInto(maker, bytes), pages);
    });
  }
});

Deno.test("PictureMaker.check() refuses what is broken, locked or hostile, each by its own code, and goes on", async (t) => {
  await using maker = new PictureMaker();
  for (const [what, make] of Object.entries(REFUSED)) {
    await t.step(what, async () => {
      const [bytes, fault] = make();
      assert.equal(await lookInto(maker, bytes), fault);
    });
  }
  assert.equal(await lookInto(maker, samplePdf()), 1);
});

Deno.test("PictureMaker.check() breaks off what draws for ever, and takes the next file", async () => {
  await using maker = new PictureMaker({ timeoutMs: 1_500 });
  assert.equal(await lookInto(maker, endlessPdf()), "took_too_long");
  assert.equal(await lookInto(maker, sampleJpeg()), 1);
});

Deno.test("PictureMaker.check() refuses as broken what crashes its Worker or is never answered", async () => {
  const worker = (code: string) => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
  await using crashing = new PictureMaker({ workerUrl: worker("self.onmessage = () => { throw new Error('wasm trap'); };") });
  const before = portNumbers().get("pictures")?.failures ?? 0;
  assert.equal(await lookInto(crashing, sampleJpeg()), "broken");
  assert.equal(portNumbers().get("pictures")?.failures, before + 1);
  await using silent = new PictureMaker({ workerUrl: worker("self.onmessage = () => {};"), timeoutMs: 10 });
  assert.equal(await lookInto(silent, sampleJpeg()), "took_too_long");
});

Deno.test("PictureMaker.check() refuses what its Worker cannot start for, and goes on with the next", async () => {
  await using maker = new PictureMaker({ workerUrl: "no address" as unknown as URL });
  assert.deepEqual(await Promise.all([1, 2].map(() => lookInto(maker, sampleJpeg()))), ["broken", "broken"]);
});

Deno.test("PictureMaker ends at once when it is told to: the file that it is at is neither opened nor refused", async () => {
  const silent = new URL("data:text/javascript,self.onmessage = () => {};");
  const maker = new PictureMaker({ workerUrl: silent, timeoutMs: 10 });
  let isAnswered = false;
  const answered = () => {
    isAnswered = true;
  };
  maker.draw(sampleJpeg(), "image/jpeg", 0).then(answered, answered);
  await maker[Symbol.asyncDispose]();
  assert.ok(!isAnswered);
});

Deno.test("PictureMaker.check() lets no more files wait than it may", async () => {
  await using maker = new PictureMaker({ maxWaiting: 2 });
  const faults = await Promise.all(Array.from({ length: 5 }, () => lookInto(maker, samplePng())));
  assert.deepEqual(faults, [1, 1, 1, "busy", "busy"]);
});

Deno.test("PictureMaker.draw() shows a page upright and 1600 pixels wide at most, with nothing of its camera", async () => {
  await using maker = new PictureMaker();
  const { page, thumbnail } = await maker.draw(withExif(sampleJpeg(2_400, 600), 6), "image/jpeg", 0);
  assert.deepEqual([page.width, page.height], [600, 2_400]);
  assert.deepEqual([thumbnail?.width, thumbnail?.height], [80, 320]);
  for (const { bytes } of [page, thumbnail!]) {
    assert.equal(sniffFile(bytes), "image/jpeg");
    assert.doesNotMatch(new TextDecoder("latin1").decode(bytes), /Exif|GPS|Pixel 9/);
  }
  const second = await maker.draw(samplePdf({ pages: 2 }), "application/pdf", 1);
  assert.deepEqual([second.page.width, second.page.height, second.thumbnail], [1_600, 2_264, undefined]);
});

Deno.test("PictureMaker.draw() fails for good where there is no such page", async () => {
  await using maker = new PictureMaker();
  await assert.rejects(maker.draw(samplePdf(), "application/pdf", 7), /page 7 was not drawn/);
});
