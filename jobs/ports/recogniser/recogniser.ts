import type { RecognisedPage, Recognition } from "../../../domain/documents/recognition.ts";

/** Languages of the documents that are read, as Tesseract names them. */
export const READING_LANGS = ["fra", "eng", "spa"] as const;
export type ReadingLang = (typeof READING_LANGS)[number];

/** One page as it was read, and where it stands in its document; pages count from 0. */
export interface PageRead {
  readonly page: RecognisedPage;
  readonly index: number;
  readonly count: number;
  readonly engine: Recognition["engine"];
}

/** How a document is read. */
export interface RecogniseOptions {
  /** Languages that it may be written in, the likeliest first. */
  readonly langs: readonly ReadingLang[];
  /** Where an earlier run has come to. */
  readonly firstPage: number;
  readonly signal: AbortSignal;
  /** Told of each page in turn; the next one is read when it is done with. */
  onPage(read: PageRead): Promise<void>;
}

/** The door to reading what stands in pictures and PDFs. */
export interface Recogniser extends AsyncDisposable {
  /** Pages that an organisation may have read in a month; null without a limit. */
  readonly monthlyPages: number | null;
  /**
   * Reads a document page by page. A PDF's own text is taken as it is.
   * @throws {Unreadable} when no further try can read it; whatever else is worth another.
   */
  recognise(bytes: Uint8Array<ArrayBuffer>, mediaType: string, options: RecogniseOptions): Promise<void>;
}
