import type { PDFiumDocument } from "@hyzyla/pdfium";
import { type BoundedPdfium, closePage, openPdfium } from "./bounded_pdfium.ts";
import type { Rgb } from "./rgb.ts";
import { Overblown } from "./unpacked_size.ts";
import { withinTime } from "./within_time.ts";

/** How a PDF is opened, or its page drawn, within a time. */
interface Limits {
  readonly timeoutMs: number;
}

/** How large a page is drawn at most, in pixels. */
interface Frame {
  readonly maxWidth: number;
  readonly maxHeight: number;
}

/** A PDF cannot be opened: a password opens it, or nothing does. */
export class Unopened extends Error {
  constructor(readonly isLocked: boolean) {
    super(isLocked ? "a password opens it" : "it cannot be opened");
  }
}

/** Draws the pages of PDFs in this thread. */
export class PdfCanvas {
  readonly #pdfium: BoundedPdfium;

  private constructor(pdfium: BoundedPdfium) {
    this.#pdfium = pdfium;
  }

  static async open(): Promise<PdfCanvas> {
    return new PdfCanvas(await openPdfium());
  }

  /**
   * How many pages a PDF has. Up to `maxPages` each of them is opened: whoever reads its text later, with no such bounds, meets nothing that is larger.
   * @throws {Unopened} @throws {TookTooLong} @throws {Overblown}
   */
  async countPages(bytes: Uint8Array, { timeoutMs, maxPages }: Limits & { readonly maxPages: number }): Promise<number> {
    return await this.#with(bytes, timeoutMs, (document) =>
      Promise.resolve(withinTime(timeoutMs, () => {
        const count = document.getPageCount();
        for (let index = 0; index < Math.min(count, maxPages); index++) closePage(document.getPage(index));
        return count;
      })));
  }

  /** A page, from 0, as it is printed, as large as fits. @throws {Unopened} @throws {TookTooLong} @throws {Overblown} */
  async draw(bytes: Uint8Array, index: number, { timeoutMs, maxWidth, maxHeight }: Limits & Frame): Promise<Rgb> {
    return await this.#with(bytes, timeoutMs, async (document) => {
      const { width, height, data } = await withinTime(timeoutMs, () => {
        if (index >= document.getPageCount()) throw new Unopened(false);
        const page = document.getPage(index);
        const { originalWidth, originalHeight } = page.getOriginalSize();
        if (!(originalWidth > 0 && originalHeight > 0)) throw new Unopened(false);
        const scale = Math.min(maxWidth / originalWidth, maxHeight / originalHeight);
        // As thin as a thread, it has no picture of that size.
        if (Math.floor(scale * Math.min(originalWidth, originalHeight)) === 0) throw new Unopened(false);
        return page.render({ scale, colorSpace: "BGRA", renderFormFields: true, render: ({ data }) => Promise.resolve(data) });
      });
      return opaque({ width, height, pixels: data });
    });
  }

  async #with<T>(bytes: Uint8Array, timeoutMs: number, work: (document: PDFiumDocument) => Promise<T>): Promise<T> {
    try {
      const document = await withinTime(timeoutMs, () => this.#pdfium.library.loadDocument(bytes)).catch((error: unknown) => {
        throw new Unopened(/password/i.test(String(error)));
      });
      const answer = await work(document);
      document.destroy();
      if (!this.#pdfium.isSpent) return answer;
    } catch (error) {
      if (!this.#pdfium.isSpent) throw error;
    }
    throw new Overblown("more than the memory that there is");
  }
}

/** Drops the fourth byte of each pixel: pages are drawn on white. */
function opaque({ width, height, pixels }: Rgb): Rgb {
  const three = new Uint8Array(width * height * 3);
  for (let from = 0, at = 0; at < three.length; from += 4, at += 3) {
    three[at] = pixels[from]!;
    three[at + 1] = pixels[from + 1]!;
    three[at + 2] = pixels[from + 2]!;
  }
  return { width, height, pixels: three };
}
