import assert from "node:assert/strict";
import { textOfPage } from "../../../../domain/documents/reading.ts";
import { DocumentReader } from "../embedded/document_reader.ts";
import { pagePicture, pictureOf, scannedPdf, skewed, textPdf } from "../page_pictures_fixture.ts";
import { type Gray, turn } from "../pictures/gray.ts";
import { pngOfGray } from "../pictures/png_of_gray.ts";
import { proof, signatureOf, SIGNED, UNSIGNED } from "../proof_fixture.ts";
import type { PageRead, Recogniser } from "../recogniser.ts";
import { googleVision } from "./google_vision.ts";
import { paidRecogniser, type PictureEngine } from "./paid_recogniser.ts";
import { type Peer, type PeerWord, startTextract, startVision } from "./services_fixture.ts";
import { textract } from "./textract.ts";

const KEYS = { region: "eu-west-3", accessKeyId: "key-of-the-tests", secretAccessKey: ["not", "a", "secret"].join("-") };
const API_KEY = "key of the tests";
const picture = await pagePicture();
const png = await pngOfGray(picture);

const word = (text: string, line: number, x: number): PeerWord => {
  const y = 0.1 + line * 0.1;
  return { text, line, corners: [[x, y], [x + 0.1, y], [x + 0.1, y + 0.05], [x, y + 0.05]] };
};
const WORDS = [word("LETTRE", 0, 0.1), word("DE", 0, 0.25), word("VOITURE", 0, 0.4), word("Lyon", 1, 0.1)];
const TEXT = "LETTRE DE VOITURE\nLyon";

async function read(recogniser: Recogniser, bytes = png, mediaType = "image/png", signal = new AbortController().signal) {
  const pages: PageRead[] = [];
  const onPage = (page: PageRead) => Promise.resolve(void pages.push(page));
  await recogniser.recognise(bytes, mediaType, { langs: ["fra"], firstPage: 0, signal, onPage });
  return pages;
}

Deno.test("textract() sends a signed picture of the page, and maps lines, words and places", async () => {
  await using peer = startTextract(KEYS, WORDS);
  await using recogniser = paidRecogniser([textract({ ...KEYS, endpoint: peer.endpoint })], 100);
  const [only] = await read(recogniser, await scannedPdf(picture), "application/pdf");
  assert.equal(only!.engine, "textract");
  assert.equal(textOfPage(only!.page), TEXT);
  const [first] = only!.page.lines[0]!.words;
  assert.deepEqual(first, { text: "LETTRE", confidence: 99, box: { x0: 0.1, y0: 0.1, x1: 0.2, y1: 0.15 } });
  assert.deepEqual([...peer.pictures[0]!.subarray(1, 4)], [..."PNG"].map((letter) => letter.charCodeAt(0)));
});

Deno.test("googleVision() sends its key in a header, and maps words to the lines that they end", async () => {
  await using peer = startVision(API_KEY, picture, WORDS);
  await using recogniser = paidRecogniser([googleVision({ apiKey: API_KEY, endpoint: peer.endpoint })], 100);
  const [only] = await read(recogniser);
  assert.equal(only!.engine, "google_vision");
  assert.equal(textOfPage(only!.page), TEXT);
  const { text, confidence, box } = only!.page.lines[0]!.words[2]!;
  assert.deepEqual([text, confidence, Math.round(box.x0 * 100), Math.round(box.y1 * 100)], ["VOITURE", 94, 40, 15]);
});

Deno.test("paidRecogniser() turns a page upright whose words run down", async () => {
  // Read from the top down: its letters' upper left is at the picture's right.
  const down: PeerWord = { text: "Lyon", line: 0, corners: [[0.8, 0.1], [0.8, 0.3], [0.75, 0.3], [0.75, 0.1]] };
  await using peer = startTextract(KEYS, [down]);
  await using recogniser = paidRecogniser([textract({ ...KEYS, endpoint: peer.endpoint })], 100);
  const [{ page }] = await read(recogniser) as [PageRead];
  assert.deepEqual([page.quarterTurns, page.width, page.height], [3, picture.height, picture.width]);
  assert.deepEqual(page.lines[0]!.words[0]!.box, { x0: 0.1, y0: 0.2, x1: 0.3, y1: 0.25 });
});

/** What the peers read in a picture that is `picture` clockwise by `degrees`. */
function turnedBy(degrees: number, words: readonly PeerWord[], { width, height }: Gray, made: Gray): PeerWord[] {
  const cos = Math.cos(degrees * Math.PI / 180), sin = Math.sin(degrees * Math.PI / 180);
  const place = ([x, y]: PeerWord["corners"][number]) => {
    const dx = (x - 0.5) * width, dy = (y - 0.5) * height;
    return [(dx * cos - dy * sin) / made.width + 0.5, (dx * sin + dy * cos) / made.height + 0.5] as const;
  };
  return words.map((word) => ({ ...word, corners: word.corners.map(place) }));
}

Deno.test("paidRecogniser() sees by the ink of the picture whether a page is signed", async (t) => {
  await using reader = new DocumentReader();
  for (
    const [value, sign] of [
      ["present", SIGNED["strokes of a pen"]!],
      ["not_seen", UNSIGNED["the carrier's signature"]!],
    ] as const
  ) {
    const { pdf, words } = await proof(sign);
    const upright = await pictureOf(pdf);
    const step = (what: string, start: (shown: Gray) => readonly [Peer, PictureEngine], shown: Gray) =>
      t.step(`${value}, ${what}`, async () => {
        const [peer, engine] = start(shown);
        await using _ = peer;
        const [only] = await read(paidRecogniser([engine], 100, reader), await pngOfGray(shown));
        assert.equal(only!.engine, engine.engine);
        const signature = signatureOf(only!);
        assert.deepEqual([signature.value, signature.confidence > 80], [value, true]);
      });
    const byVision = (shown: Gray) => {
      const peer = startVision(API_KEY, shown, words);
      return [peer, googleVision({ apiKey: API_KEY, endpoint: peer.endpoint })] as const;
    };
    const byTextract = (degrees: number) => (shown: Gray) => {
      const peer = startTextract(KEYS, turnedBy(degrees, words, upright, shown));
      return [peer, textract({ ...KEYS, endpoint: peer.endpoint })] as const;
    };
    await step("upright", byVision, upright);
    await step("three degrees askew", byTextract(3), skewed(upright, 3));
    await step("on its right side", byTextract(90), turn(upright, 1));
  }
});

Deno.test("paidRecogniser() keeps a page that was paid for, though its Worker crashes over a look at it", async () => {
  const crashing = `data:text/javascript,self.onmessage=({data:{kind}})=>{if(kind==="look")throw new Error("out of memory");` +
    `self.postMessage(kind==="open"?{kind:"opened",count:1}:{kind:"shown",png:new Uint8Array(),width:10,height:10})}`;
  await using peer = startTextract(KEYS, WORDS);
  const reader = new DocumentReader({ workerUrl: new URL(crashing) });
  await using recogniser = paidRecogniser([textract({ ...KEYS, endpoint: peer.endpoint })], 100, reader);
  const [only] = await read(recogniser);
  assert.deepEqual([textOfPage(only!.page), only!.page.ink], [TEXT, undefined]);
});

Deno.test("paidRecogniser() pays for no page whose text the PDF says itself", async () => {
  await using peer = startTextract(KEYS, WORDS);
  await using recogniser = paidRecogniser([textract({ ...KEYS, endpoint: peer.endpoint })], 100);
  const pages = await read(recogniser, await textPdf(2), "application/pdf");
  assert.deepEqual(pages.map(({ engine }) => engine), ["text_layer", "text_layer"]);
  assert.deepEqual(peer.pictures, []);
});

Deno.test("textract() asks again after an answer that says so, and after none", async () => {
  await using peer = startTextract(KEYS, WORDS);
  await using recogniser = paidRecogniser([textract({ ...KEYS, endpoint: peer.endpoint }, { timeoutMs: 500 })], 100);
  peer.faults.push(Response.json({ __type: "ThrottlingException" }, { status: 400 }), "hang");
  assert.equal(textOfPage((await read(recogniser))[0]!.page), TEXT);
});

Deno.test("paidRecogniser() falls back to Google Vision where Textract fails, and says why when both do", async () => {
  await using aws = startTextract({ ...KEYS, secretAccessKey: "another" }, WORDS);
  await using google = startVision(API_KEY, picture, WORDS);
  const once = { tries: 1 };
  const engines = [
    textract({ ...KEYS, endpoint: aws.endpoint }, once),
    googleVision({ apiKey: API_KEY, endpoint: google.endpoint }, once),
  ];
  await using recogniser = paidRecogniser(engines, 100);
  assert.equal((await read(recogniser))[0]!.engine, "google_vision");
  google.faults.push(Response.json({ responses: [{ error: { code: 13, message: "internal" } }] }));
  await assert.rejects(read(recogniser), /InvalidSignatureException.*google vision answered 13: internal/);
  google.faults.push(Response.json({ error: { status: "PERMISSION_DENIED" } }, { status: 403 }));
  await assert.rejects(read(recogniser), /403 PERMISSION_DENIED/);
});

Deno.test("paidRecogniser() asks no further engine once it is given up", async () => {
  await using google = startVision(API_KEY, picture, WORDS);
  const given = new AbortController();
  const giving = {
    engine: "textract",
    read: () => (given.abort(new Error("given up")), Promise.reject(new Error("no answer"))),
  } as const;
  await using recogniser = paidRecogniser([giving, googleVision({ apiKey: API_KEY, endpoint: google.endpoint })], 100);
  await assert.rejects(read(recogniser, png, "image/png", given.signal), /given up/);
  assert.deepEqual(google.pictures, []);
});
