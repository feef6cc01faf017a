import type { Instant } from "../time/instant.ts";
import type { ExtractedField } from "./extraction/extracted_field.ts";
import type { FormType } from "./extraction/forms/mod.ts";
import type { Confirmation, Correction } from "./review/confirmation.ts";
import type { RecognisedPage, Recognition } from "./recognition.ts";

/** "queued" and "reading" are under way; the others are ends. */
export const READING_STATES = ["queued", "reading", "read", "failed", "cancelled"] as const;
export type ReadingState = (typeof READING_STATES)[number];

/** Why a document could not be read. */
export const READING_FAILURES = [
  /** A password opens it. */
  "encrypted",
  /** Not what it says it is, cut short or damaged. */
  "broken",
  "too_many_pages",
  /** A picture of too many pixels. */
  "too_large",
  /** One page took longer than a page may take. */
  "took_too_long",
  /** The organisation has read as many pages this month as it may. */
  "budget_spent",
  /** The engine did not answer, through all tries. */
  "engine_away",
] as const;
export type ReadingFailure = (typeof READING_FAILURES)[number];

/** More pages are no proof, note or certificate. */
export const MAX_PAGES = 50;

/** How far a job has come with a document; its pages are stored beside. */
export interface ReadingProgress {
  /** The job that reads; a later request has another. */
  readonly jobId: string;
  readonly pagesRead: number;
  /** Known once the document is open. */
  readonly pageCount?: number;
  readonly engine?: Recognition["engine"];
}

/** Where the reading of a document stands, whatever the document belongs to. */
export type ReadingStage = { readonly state: ReadingState | "not_read" } & Partial<ReadingProgress>;

/** How far the reading of one document of an order has come, and what it found. */
export interface Reading extends ReadingProgress {
  readonly orderId: string;
  readonly documentId: string;
  /** Of the bytes that are read. */
  readonly sha256: string;
  readonly state: ReadingState;
  /** Who asked, and whose pages are counted. */
  readonly orgId: string;
  /** Id of the user or key. */
  readonly requestedBy: string;
  readonly requestedAt: Instant;
  /** Organisations on whose pages of the order it stands. */
  readonly listedBy: readonly string[];
  readonly endedAt?: Instant;
  /** Of a failed one. */
  readonly failure?: ReadingFailure;
  /** Of a read one: what kind of document it is; absent where it says nothing that is known. */
  readonly form?: FormType;
  /** Of a read one. */
  readonly fields?: readonly ExtractedField[];
  /** What a person made of it, last. */
  readonly confirmed?: Confirmation;
  /** What later confirmations changed, newest first. */
  readonly corrections?: readonly Correction[];
}

/** Whether a job still works on it. */
export function isUnderWay<Stage extends ReadingStage>(
  reading: Stage,
): reading is Stage & { readonly state: "queued" | "reading" } {
  return reading.state === "queued" || reading.state === "reading";
}

/** Whether it is that job which works on it; what older versions began does not say which. */
export function isReadBy<Stage extends ReadingStage>(
  reading: Stage,
  jobId: string,
): reading is Stage & { readonly state: "queued" | "reading" } {
  return isUnderWay(reading) && (reading.jobId ?? jobId) === jobId;
}

/** How far a reading is once its job has read one more page; null when it was cancelled, or another has gone on with it. */
export function afterPage(
  reading: ReadingStage,
  { jobId, index, count, engine }: {
    readonly jobId: string;
    readonly index: number;
    readonly count: number;
    readonly engine: Recognition["engine"];
  },
): ReadingProgress & { readonly state: "reading" } | null {
  // One whose lease has ended is overtaken by whoever claimed the job since.
  if (!isReadBy(reading, jobId) || (reading.pagesRead ?? 0) !== index) return null;
  return {
    state: "reading",
    jobId,
    pageCount: count,
    pagesRead: index + 1,
    // Where some pages have text of their own, the engine is that which read the others.
    engine: engine === "text_layer" ? reading.engine ?? engine : engine,
  };
}

/** Whether it waits for a person to confirm its fields. */
export function isToConfirm({ state, form, confirmed }: Reading): boolean {
  return state === "read" && form !== undefined && confirmed === undefined;
}

/** What stands on a page, a line of text a line. */
export function textOfPage({ lines }: RecognisedPage): string {
  return lines.map(({ words }) => words.map(({ text }) => text).join(" ")).join("\n");
}
