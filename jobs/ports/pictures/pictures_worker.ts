/// <reference lib="webworker" />
import type { FileFault } from "../../../domain/documents/file_fault.ts";
import { MAX_PAGES } from "../../../domain/documents/reading.ts";
import { TesseractCore } from "../recogniser/embedded/tesseract_core.ts";
import { exifTurns } from "../recogniser/pictures/exif_turns.ts";
import { Unreadable } from "../recogniser/unreadable.ts";
import { jpegOfRgb } from "./jpeg_of_rgb.ts";
import { PdfCanvas, Unopened } from "./pdf_canvas.ts";
import { pdfFault } from "./pdf_fault.ts";
import type { PictureAnswer, PictureRequest } from "./picture_messages.ts";
import type { Picture } from "./pictures.ts";
import { fitWithin, type Rgb, rowsOf, turned } from "./rgb.ts";
import { rgbOfPix } from "./rgb_of_pix.ts";
import { Overblown } from "./unpacked_size.ts";
import { TookTooLong, withinTime } from "./within_time.ts";

/** Of a page: wide enough to read small print of an A4 page; a roll of paper is no longer than three of them. */
const PAGE = { maxWidth: 1_600, maxHeight: 6_800 };
const THUMBNAIL = { maxWidth: 320, maxHeight: 320 };
/** Proves that a page can be drawn, at little cost. */
const PROOF = { maxWidth: 64, maxHeight: 64 };
const QUALITY = 78;

let canvas: Promise<PdfCanvas> | undefined;
let core: Promise<TesseractCore> | undefined;
const pdf = () => canvas ??= PdfCanvas.open();
const decoder = () => core ??= TesseractCore.open();

async function answer(request: PictureRequest): Promise<PictureAnswer> {
  if (request.kind === "check") return await check(request);
  const page = await draw(request);
  const thumbnail = request.index === 0 &&
    { thumbnail: pictureOf(fitWithin(rowsOf(page), THUMBNAIL.maxWidth, THUMBNAIL.maxHeight)) };
  return { kind: "drawn", pictures: { page: pictureOf(page), ...thumbnail } };
}

async function check({ bytes, type, timeoutMs }: PictureRequest): Promise<PictureAnswer> {
  if (type !== "application/pdf") {
    (await decoder()).lookAt(bytes, timeoutMs, () => null);
    return { kind: "checked", pageCount: 1 };
  }
  const fault = withinTime(timeoutMs, () => pdfFault(bytes));
  if (fault !== null) return { kind: "refused", fault };
  const opened = await pdf();
  const pageCount = await opened.countPages(bytes, { timeoutMs, maxPages: MAX_PAGES });
  if (pageCount === 0) return { kind: "refused", fault: "broken" };
  if (pageCount > MAX_PAGES) return { kind: "refused", fault: "too_many_pages" };
  await opened.draw(bytes, 0, { ...PROOF, timeoutMs });
  return { kind: "checked", pageCount };
}

async function draw({ bytes, type, timeoutMs, ...request }: PictureRequest): Promise<Rgb> {
  if (type === "application/pdf") {
    return await (await pdf()).draw(bytes, request.kind === "draw" ? request.index : 0, { ...PAGE, timeoutMs });
  }
  const opened = await decoder();
  const turns = type === "image/jpeg" ? exifTurns(bytes) : 0;
  // Fitted before it is turned: what will be its width is its height still.
  const [maxWidth, maxHeight] = turns % 2 === 0 ? [PAGE.maxWidth, PAGE.maxHeight] : [PAGE.maxHeight, PAGE.maxWidth];
  const fitted = opened.lookAt(bytes, timeoutMs, (memory, pix) => fitWithin(rgbOfPix(memory, pix), maxWidth, maxHeight));
  return turned(fitted, turns);
}

function pictureOf(rgb: Rgb): Picture {
  return { bytes: jpegOfRgb(rgb, QUALITY), width: rgb.width, height: rgb.height };
}

function faultOf(error: unknown): FileFault | null {
  if (error instanceof TookTooLong) return "took_too_long";
  if (error instanceof Overblown) return "overblown";
  if (error instanceof Unopened) return error.isLocked ? "encrypted" : "broken";
  if (error instanceof Unreadable) return error.code === "too_large" ? "too_many_pixels" : "broken";
  return null;
}

self.addEventListener("message", async ({ data }: MessageEvent<PictureRequest>) => {
  self.postMessage(
    await answer(data).catch((error: unknown): PictureAnswer => {
      const fault = faultOf(error);
      return fault === null ? { kind: "failed", message: String(error) } : { kind: "refused", fault };
    }),
  );
});
