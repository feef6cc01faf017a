import type { ExtractedField, FieldName } from "../../domain/documents/extraction/extracted_field.ts";
import { doubtOf } from "../../domain/documents/review/doubt.ts";
import type { Truth } from "./sheet.ts";

/** One field of one document: what is right, and what was read (null: nothing). */
export interface Verdict {
  readonly name: FieldName;
  readonly wanted: string | null;
  readonly read: string | null;
  readonly right: boolean;
  /** A person is asked to look at it: it fails its own check, or is not certain. */
  readonly isMarked: boolean;
}

/** Fields that are texts: right whatever their case, accents and signs. */
const TEXTS: ReadonlySet<FieldName> = new Set(["carrier", "consignee", "holder", "insurer", "registry", "sender", "signedBy"]);
/** Sentences: right when at most one letter in twelve is wrong. */
const SENTENCES: ReadonlySet<FieldName> = new Set(["reservations"]);

/** Every field that is on the document, and every one that was read though it is not there. */
export function judge(truth: Truth, fields: readonly ExtractedField[]): Verdict[] {
  const read = new Map(fields.map((field) => [field.name, field]));
  const names = new Set([...Object.keys(truth) as FieldName[], ...read.keys()]);
  return [...names].map((name) => {
    const field = read.get(name), wanted = truth[name] ?? null, value = field?.value ?? null;
    const right = wanted !== null && value !== null && agree(name, wanted, value);
    return { name, wanted, read: value, right, isMarked: field !== undefined && doubtOf(field) !== null };
  });
}

function agree(name: FieldName, wanted: string, read: string): boolean {
  if (SENTENCES.has(name)) return distance(plain(wanted), plain(read)) <= plain(wanted).length / 12;
  return TEXTS.has(name) ? plain(wanted) === plain(read) : wanted === read;
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/[^\p{L}\d]/gu, "").toLowerCase();
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
