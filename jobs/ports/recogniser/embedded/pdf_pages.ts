import type { PDFiumDocument } from "@hyzyla/pdfium";
import { type BoundedPdfium, openPdfium } from "../../pictures/bounded_pdfium.ts";
import type { Gray } from "../pictures/gray.ts";
import { unreadable } from "../unreadable.ts";
import { withinTime } from "../../pictures/within_time.ts";
import { type Annotation, filledIn } from "./filled_in.ts";
import { type TextLayer, textLayer, type TextPiece } from "./text_layer.ts";

const POINTS_AN_INCH = 72;
const DOTS_AN_INCH = 200;
/** Of a picture of a page: an A3 page at 200 dots an inch has eight millions. A larger page is drawn coarser. */
const MAX_PIXELS = 12_000_000;

/** A PDF that is open in this thread. Pages count from 0. */
export interface PdfPages {
  readonly count: number;
  /** What the PDF's own text says of a page; null when it has none to speak of. */
  text(page: number): Promise<TextLayer | null>;
  /** The page as it is printed, with what was filled in and signed on it, at 200 dots an inch. @throws {TookTooLong} */
  draw(page: number, timeoutMs: number): Promise<Gray>;
  /** Gives back what it holds. */
  close(): Promise<void>;
}

/**
 * Opens a PDF with what each of its pages needs, loaded when first needed.
 * @throws {Unreadable} when a password opens it ("encrypted") or nothing does ("broken").
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfPages> {
  const { getDocumentProxy } = await import("unpdf");
  // PDF.js keeps the bytes that it is given.
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 }).catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    throw unreadable(isLocked ? "encrypted" : "broken", String(error));
  });
  let drawn: Promise<Drawn> | undefined;
  return {
    count: pdf.numPages,
    async text(n) {
      const page = await pdf.getPage(n + 1);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const pieces = items.filter((item) => "str" in item) as TextPiece[];
      const annotations: readonly Annotation[] = await page.getAnnotations();
      // What a field of the form holds is as printed; only in one for a signature it is somebody's hand.
      const fields = annotations.filter(({ subtype, fieldType }) => subtype === "Widget" && fieldType !== "Sig");
      return textLayer([...pieces, ...fields.flatMap(filledIn)], fields.map(({ rect }) => rect), {
        width,
        height,
        transform: transform as number[],
      });
    },
    async draw(n, timeoutMs) {
      const { document, pdfium } = await (drawn ??= openToDraw(bytes, timeoutMs));
      try {
        const { width, height, data: pixels } = await withinTime(timeoutMs, () => {
          const page = document.getPage(n);
          const { originalWidth, originalHeight } = page.getOriginalSize();
          const fitting = Math.sqrt(MAX_PIXELS / (originalWidth * originalHeight));
          const scale = Math.min(DOTS_AN_INCH / POINTS_AN_INCH, fitting);
          return page.render({ scale, colorSpace: "Gray", renderFormFields: true, render: ({ data }) => Promise.resolve(data) });
        });
        if (!pdfium.isSpent) return { width, height, pixels };
      } catch (error) {
        if (!pdfium.isSpent) throw error;
      }
      throw unreadable("too_large", "more than the memory that there is");
    },
    async close() {
      await pdf.loadingTask.destroy();
      // One that could not be opened holds nothing.
      (await drawn?.catch(() => undefined))?.document.destroy();
    },
  };
}

/** A PDF that is open to be drawn, and by what. */
interface Drawn {
  readonly document: PDFiumDocument;
  readonly pdfium: BoundedPdfium;
}

let started: Promise<BoundedPdfium> | undefined;

async function openToDraw(bytes: Uint8Array, timeoutMs: number): Promise<Drawn> {
  const pdfium = await (started ??= openPdfium());
  const document = await withinTime(timeoutMs, () => pdfium.library.loadDocument(bytes)).catch((error: unknown) => {
    throw unreadable(pdfium.isSpent ? "too_large" : "broken", String(error));
  });
  return { document, pdfium };
}
