import type { DocumentPictures } from "../documents/document_pictures.ts";
import type { ExtractedField } from "../documents/extraction/extracted_field.ts";
import type { FormType } from "../documents/extraction/forms/mod.ts";
import type { ReadingFailure, ReadingProgress } from "../documents/reading.ts";
import type { RecognisedPage } from "../documents/recognition.ts";
import type { Verdict } from "../documents/review/confirmation.ts";
import type { OrderDocument } from "../orders/types.ts";
import type { Instant } from "../time/instant.ts";
import type { LocalDate } from "../time/local.ts";
import type { ReminderStep } from "./reminders.ts";
import type { VigilanceField, VigilanceKind } from "./vigilance_rules.ts";

/** First and last day, both included, on which a document holds. */
export interface Validity {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

/** What somebody wrote down from a document, normalised. */
export type VigilanceFields = { readonly [Name in VigilanceField]?: string };

/** That a person compared the fields with the paper, and what follows from them. */
export interface Confirmation extends Validity {
  /** 1 for the first, one more with each correction; older versions did not count. */
  readonly revision?: number;
  readonly fields: VigilanceFields;
  /** How what was read of each field compares; absent where nothing had been. */
  readonly verdicts?: { readonly [Name in VigilanceField]?: Verdict };
  readonly by: string;
  readonly at: Instant;
}

/** What a machine read of a document, which counts for nothing until a person has confirmed it. */
export type VigilanceReading =
  | { readonly state: "not_read" }
  // Older versions kept no progress.
  | { readonly state: "queued" | "reading" | "cancelled" } & Partial<ReadingProgress>
  | { readonly state: "failed"; readonly failure: ReadingFailure } & Partial<ReadingProgress>
  | {
    readonly state: "read";
    readonly fields: readonly ExtractedField[];
    /** What the paper calls itself; null where it does not say. */
    readonly titled: FormType | null;
    /** How often each page must be turned clockwise by 90 degrees to be upright; absent where none must. */
    readonly quarterTurns?: readonly (RecognisedPage["quarterTurns"] | 0)[];
  };

/** A document of a carrier's vigilance file. None replaces another: which one holds on a day, `vigilance_status.ts` says. */
export interface VigilanceDocument {
  readonly id: string;
  readonly orgId: string;
  readonly kind: VigilanceKind;
  readonly file: Pick<OrderDocument, "name" | "mediaType" | "sizeBytes" | "sha256" | "pageCount">;
  readonly uploadedBy: string;
  readonly uploadedAt: Instant;
  readonly reading: VigilanceReading;
  readonly pictures?: Pick<DocumentPictures, "thumbnail" | "pages">;
  /** A correction is a further one; the last counts. */
  readonly confirmations: readonly Confirmation[];
  /** The last reminder of its end that was told, or that was not needed. */
  readonly reminded?: ReminderStep;
}

/** Of the last confirmation; 0 before the first. */
export function revisionOf({ confirmations }: Pick<VigilanceDocument, "confirmations">): number {
  return confirmations.at(-1)?.revision ?? confirmations.length;
}

/** As much of a document as its file's page and rules need. */
export interface VigilanceRow {
  readonly id: string;
  readonly kind: VigilanceKind;
  readonly name: string;
  readonly uploadedAt: Instant;
  readonly uploadedBy: string;
  /** Null until somebody has confirmed it. */
  readonly validity: Validity | null;
}

/** The days on which a document holds, or null until somebody has confirmed it. */
export function validityOf({ confirmations }: Pick<VigilanceDocument, "confirmations">): Validity | null {
  const last = confirmations.at(-1);
  return last === undefined ? null : { from: last.from, until: last.until };
}
