import type { RecognisedPage } from "../../domain/documents/recognition.ts";
import type { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import type { ReadingRef } from "./readings.ts";

/** A document of an order, or of a carrier's vigilance file. */
export type PagesRef = ReadingRef | { readonly orgId: string; readonly documentId: string };

/** A value holds 64 KiB at most; the rest is room for its envelope. */
const PART_BYTES = 60 * 1024;

/** Adds one page of a reading, as JSON in parts, to the commit that tells it. A page of small print is about a hundred kilobytes. */
export function putPage(commit: Commit, ref: PagesRef, index: number, page: RecognisedPage): void {
  const bytes = new TextEncoder().encode(JSON.stringify(page));
  for (let part = 0; part * PART_BYTES < bytes.length; part++) {
    commit.put(partKey(ref, index, part), bytes.slice(part * PART_BYTES, (part + 1) * PART_BYTES));
  }
}

/** The first `pagesRead` pages of a reading. */
export async function listPages(
  kv: Deno.Kv,
  { pagesRead, ...ref }: PagesRef & { readonly pagesRead: number },
): Promise<RecognisedPage[]> {
  const range = { start: partKey(ref, 0, 0), end: partKey(ref, pagesRead, 0) };
  const parts: Uint8Array<ArrayBuffer>[][] = Array.from({ length: pagesRead }, () => []);
  for await (const { key, value } of kv.list<Uint8Array<ArrayBuffer>>(range, { batchSize: 20 })) {
    parts[key[3] as number]!.push(value);
  }
  return await Promise.all(parts.map(async (ofPage) => JSON.parse(await new Blob(ofPage).text()) as RecognisedPage));
}

/** Adds to a commit the end of all pages of a reading: 50 pages of small print are a hundred parts. */
export async function deletePages(commit: Commit, kv: Deno.Kv, ref: PagesRef): Promise<void> {
  for await (const { key } of kv.list({ prefix: partKey(ref, 0, 0).slice(0, 3) })) commit.delete(key);
}

function partKey(ref: PagesRef, page: number, part: number): Deno.KvKey {
  return keys.readingPart("orderId" in ref ? ref.orderId : ref.orgId, ref.documentId, page, part);
}
