/// <reference lib="webworker" />
import type { RecognisedPage } from "../../../../domain/documents/recognition.ts";
import { exifTurns } from "../pictures/exif_turns.ts";
import { type Gray, turn } from "../pictures/gray.ts";
import { pngOfGray } from "../pictures/png_of_gray.ts";
import { Unreadable } from "../unreadable.ts";
import { openPdf } from "./pdf_pages.ts";
import { readPicture, type ReadTsv } from "./read_picture.ts";
import type { ReadingLang } from "../recogniser.ts";
import type { ReaderAnswer, ReaderReply, ReaderRequest } from "./reader_messages.ts";
import { TesseractCore } from "./tesseract_core.ts";

/** The document that is open. */
interface Pages {
  readonly count: number;
  readonly isPhoto: boolean;
  text(index: number): Promise<RecognisedPage | null>;
  draw(index: number): Promise<Gray>;
  close(): Promise<void>;
}

let core: Promise<TesseractCore> | undefined;
let pages: Pages | undefined;
let told: ((tsv: string) => void) | undefined;

const ownCore = () => core ??= TesseractCore.open();

async function open(bytes: Uint8Array<ArrayBuffer>, mediaType: string): Promise<Pages> {
  if (mediaType === "application/pdf") return { ...await openPdf(bytes), isPhoto: false };
  const picture = (await ownCore()).decode(bytes);
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
  return asks ? ask : async (pgm) => await (await ownCore()).read(pgm, langs);
}

function ask(pgm: Uint8Array<ArrayBuffer>): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  told = resolve;
  self.postMessage({ kind: "asked", pgm } satisfies ReaderAnswer, [pgm.buffer]);
  return promise;
}

async function answer(request: ReaderRequest): Promise<ReaderAnswer> {
  if (request.kind === "open") {
    await pages?.close();
    pages = undefined;
    pages = await open(request.bytes, request.mediaType);
    return { kind: "opened", count: pages.count };
  }
  const { isPhoto, text, draw } = pages!;
  const page = await text(request.index);
  if (page !== null) return { kind: "read", page, isText: true };
  const picture = await draw(request.index);
  if (request.kind === "read") {
    return { kind: "read", page: await readPicture(picture, isPhoto, readBy(request.langs, request.asks)), isText: false };
  }
  return { kind: "shown", png: await pngOfGray(picture), width: picture.width, height: picture.height };
}

self.addEventListener("message", async ({ data }: MessageEvent<ReaderRequest | ReaderReply>) => {
  if (data.kind === "told") return told?.(data.tsv);
  self.postMessage(
    await answer(data).catch((error: unknown): ReaderAnswer => ({
      kind: "failed",
      code: error instanceof Unreadable ? error.code : null,
      message: String(error),
    })),
  );
});
