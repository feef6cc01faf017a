import type { ReadingFailure } from "../../../../domain/documents/reading.ts";
import type { RecognisedPage } from "../../../../domain/documents/recognition.ts";
import type { PageMarks } from "../pictures/page_marks.ts";
import type { ReadingLang } from "../recogniser.ts";

/** What the Worker is asked; each is answered before the next is asked. */
export type ReaderRequest =
  /** Another document from now on. */
  | { readonly kind: "open"; readonly bytes: Uint8Array<ArrayBuffer>; readonly mediaType: string }
  /** Reads a page; what is in pictures by its own Tesseract, or, where `asks`, by asking back for each. */
  | { readonly kind: "read"; readonly index: number; readonly langs: readonly ReadingLang[]; readonly asks: boolean }
  /** The page's own text, or else a picture of it. */
  | { readonly kind: "show"; readonly index: number }
  /** What a picture tells of a page beside its words, which another engine read. */
  | { readonly kind: "look"; readonly index: number; readonly page: RecognisedPage };

/** A request, and how long the Worker may work on it: it breaks off by itself what takes longer. */
export type TimedRequest = ReaderRequest & { readonly timeoutMs: number };

/** What it answers. After "failed" nobody knows in what state its libraries are. */
export type ReaderAnswer =
  | { readonly kind: "opened"; readonly count: number }
  | { readonly kind: "read"; readonly page: RecognisedPage; readonly isText: boolean }
  | { readonly kind: "shown"; readonly png: Uint8Array<ArrayBuffer>; readonly width: number; readonly height: number }
  | { readonly kind: "looked"; readonly marks: PageMarks }
  | { readonly kind: "failed"; readonly code: ReadingFailure | null; readonly message: string }
  /** No answer yet: what does this picture say? Wants a {@link ReaderReply}. */
  | { readonly kind: "asked"; readonly pgm: Uint8Array<ArrayBuffer> };

type Answer<Kind> = Extract<ReaderAnswer, { readonly kind: Kind }>;

/** What ends a request, by its kind. */
export interface EndOf {
  readonly open: Answer<"opened">;
  readonly read: Answer<"read">;
  readonly show: Answer<"read" | "shown">;
  readonly look: Answer<"looked">;
}

/** What another Tesseract read, as tab-separated values; null where it failed, and there will be no other request. */
export type ReaderReply = { readonly kind: "told"; readonly tsv: string };
