/// <reference lib="webworker" />
import { TookTooLong } from "../../pictures/within_time.ts";
import { workBehindPages } from "../../behind_pages.ts";
import { exifTurns } from "../pictures/exif_turns.ts";
import { type Gray, turn } from "../pictures/gray.ts";
import { pageMarks } from "../pictures/page_marks.ts";
import { pngOfGray } from "../pictures/png_of_gray.ts";
import { Unreadable } from "../unreadable.ts";
import { asksForSignature } from "./asks_for_signature.ts";
import { isRead } from "./is_read.ts";
import { openPdf } from "./pdf_pages.ts";
import { readPicture, type ReadTsv } from "./read_picture.ts";
import { openSignReader, type SignReader } from "./sign_reader.ts";
import type { ReadingLang } from "../recogniser.ts";
import type { ReaderAnswer, ReaderReply, TimedRequest } from "./reader_messages.ts";
import type { TextLayer } from "./text_layer.ts";
import { TesseractCore } from "./tesseract_core.ts";

/** The document that is open. */
interface Pages {
  readonly count: number;
  readonly isPhoto: boolean;
  text(index: number): Promise<TextLayer | null>;
  draw(index: number, timeoutMs: number): Promise<Gray>;
  close(): Promise<void>;
}

let core: Promise<TesseractCore> | undefined;
let signs: Promise<SignReader> | undefined;
let pages: Pages | undefined;
let told: ((tsv: string) => void) | undefined;
/** When the request that is worked on must be done. */
let dueMs = 0;

const ownCore = () => core ??= TesseractCore.open();
const ownSigns = () => signs ??= openSignReader();
const leftMs = () => Math.max(1, Math.ceil(dueMs - performance.now()));

async function open(bytes: Uint8Array<ArrayBuffer>, mediaType: string): Promise<Pages> {
  if (mediaType === "application/pdf") return { ...await openPdf(bytes), isPhoto: false };
  const picture = (await ownCore()).decode(bytes, leftMs());
  const shown = turn(picture, mediaType === "image/jpeg" ? exifTurns(bytes) : 0);
  return {
    count: 1,
    isPhoto: true,
    text: () => Promise.resolve(null),
    draw: () => Promise.resolve(shown),
    close: async () => {},
  };
}

function readBy(langs: readonly ReadingLang[], asks: boolean): ReadTsv {
  return asks ? ask : async (pgm) => await (await ownCore()).read(pgm, langs, leftMs());
}

function ask(pgm: Uint8Array<ArrayBuffer>): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  told = resolve;
  self.postMessage({ kind: "asked", pgm } satisfies ReaderAnswer, [pgm.buffer]);
  return promise;
}

async function answer(request: TimedRequest): Promise<ReaderAnswer> {
  dueMs = performance.now() + request.timeoutMs;
  if (request.kind === "open") {
    await pages?.close();
    pages = undefined;
    pages = await open(request.bytes, request.mediaType);
    return { kind: "opened", count: pages.count };
  }
  const { isPhoto, text, draw } = pages!;
  if (request.kind === "look") {
    const { quarterTurns: turns = 0, lines } = request.page;
    const printed = lines.flatMap(({ words }) => words).filter(isRead).map(({ box }) => box);
    return { kind: "looked", marks: pageMarks({ picture: await draw(request.index, leftMs()), isPhoto, turns, printed }) };
  }
  const layer = await text(request.index);
  if (layer !== null && !asksForSignature(layer.page)) return { kind: "read", page: layer.page, isText: true };
  const picture = await draw(request.index, leftMs());
  if (layer !== null) {
    const marks = pageMarks({ picture, isPhoto, turns: 0, printed: layer.printed });
    return { kind: "read", page: { ...layer.page, ...marks }, isText: true };
  }
  if (request.kind === "read") {
    const page = await readPicture(picture, isPhoto, readBy(request.langs, request.asks), ownSigns);
    return { kind: "read", page, isText: false };
  }
  return { kind: "shown", png: await pngOfGray(picture), width: picture.width, height: picture.height };
}

workBehindPages();
self.addEventListener("message", async ({ data }: MessageEvent<TimedRequest | ReaderReply>) => {
  if (data.kind === "told") return told?.(data.tsv);
  self.postMessage(
    await answer(data).catch((error: unknown): ReaderAnswer => ({
      kind: "failed",
      code: error instanceof TookTooLong ? "took_too_long" : error instanceof Unreadable ? error.code : null,
      message: String(error),
    })),
  );
});
