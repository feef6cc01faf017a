import { Buffer } from "node:buffer";

/** A page of a list: rows, and the cursor of the next page or null at the end. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Version of each row, in the same order: another one says that the row was written again. */
  readonly versionstamps: readonly string[];
  readonly next: string | null;
}

export const PAGE_ROWS = 50;
const MAX_CURSOR_CHARS = 1_000;

/** Entries under `prefix`; with `between`, those whose next key part is in [first, second). */
export interface PageRange {
  readonly prefix: Deno.KvKey;
  readonly between?: readonly [string, string];
}

/** How to read one page. */
export interface PageOptions {
  readonly cursor?: string | undefined;
  readonly limit?: number;
  readonly reverse?: boolean;
  readonly consistency?: Deno.KvConsistencyLevel;
}

/**
 * One range read of at most `limit` rows from `cursor` on. One row more than shown is asked for, so that "next" never leads to an empty page.
 * A cursor that is no cursor of this list starts it again; none leads out of `prefix`.
 */
export async function readPage<Row>(kv: Deno.Kv, range: PageRange, options: PageOptions = {}): Promise<Page<Row>> {
  const { limit = PAGE_ROWS, reverse = false } = options;
  return pageOf<Row>(range, limit, await readEntries(kv, range, { ...options, limit, reverse }));
}

/** The page that the first `limit` of `entries` make; one entry more says that another page follows. */
export function pageOf<Row>({ prefix }: PageRange, limit: number, entries: readonly Deno.KvEntry<Row>[]): Page<Row> {
  const shown = entries.length > limit ? entries.slice(0, limit) : entries;
  return {
    rows: shown.map(({ value }) => value),
    versionstamps: shown.map(({ versionstamp }) => versionstamp),
    next: entries.length > limit ? cursorOf(shown.at(-1)!.key.slice(prefix.length)) : null,
  };
}

/** The entries of a page and the one after it. */
export async function readEntries<Row>(
  kv: Deno.Kv,
  range: PageRange,
  { cursor, limit, reverse, consistency = "strong" }: PageOptions & { limit: number; reverse: boolean },
): Promise<Deno.KvEntry<Row>[]> {
  const selector = selectorOf(range, reverse, cursor === undefined ? null : suffixOf(cursor, range));
  const entries: Deno.KvEntry<Row>[] = [];
  for await (const entry of kv.list<Row>(selector, { limit: limit + 1, batchSize: limit + 1, reverse, consistency })) {
    entries.push(entry);
  }
  return entries;
}

/** Every row under `selector`, at most `limit`: for lists that are short by their nature. */
export async function readAll<Row>(kv: Deno.Kv, selector: Deno.KvListSelector, limit: number): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const entry of kv.list<Row>(selector, { limit, batchSize: Math.min(limit, 500) })) rows.push(entry.value);
  return rows;
}

type Suffix = readonly (string | number)[];

function selectorOf({ prefix, between }: PageRange, reverse: boolean, after: Suffix | null): Deno.KvListSelector {
  if (after === null) {
    return between ? { start: [...prefix, between[0]], end: [...prefix, between[1]] } : { prefix };
  }
  const last = [...prefix, ...after];
  if (reverse) return between ? { start: [...prefix, between[0]], end: last } : { prefix, end: last };
  // The first key after `last`: nothing sorts before an empty part.
  const start = [...last, new Uint8Array()];
  return between ? { start, end: [...prefix, between[1]] } : { prefix, start };
}

/** The end of a page's last key: with the range it says where the next page starts. */
function cursorOf(suffix: Deno.KvKey): string {
  return Buffer.from(JSON.stringify(suffix)).toString("base64url");
}

function suffixOf(cursor: string, { between }: PageRange): Suffix | null {
  if (cursor.length > MAX_CURSOR_CHARS) return null;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    return null;
  }
  if (!Array.isArray(parts) || parts.length === 0 || !parts.every(isKeyPart)) return null;
  const first = parts[0]!;
  return between && (typeof first !== "string" || first < between[0] || first >= between[1]) ? null : parts;
}

function isKeyPart(part: unknown): part is string | number {
  return typeof part === "string" || typeof part === "number";
}
