import { type Page, PAGE_ROWS, pageOf, readEntries } from "./page.ts";

/** How far a list has come: how many commits changed it, and the last one of them. */
export interface ListVersion {
  readonly count: bigint;
  readonly versionstamp: string;
}

/** The version that `keys.listVersion` was read at; null before the list's first change. */
export function listVersionOf({ value, versionstamp }: Deno.KvEntryMaybe<Deno.KvU64>): ListVersion | null {
  return value === null ? null : { count: value.value, versionstamp };
}

/** A row that a commit wrote or deleted. */
type RowChange = Extract<Deno.KvMutation, { readonly type: "set" | "delete" }>;

/** A first page of a list: a prefix of its index, from the one end or the other. */
export interface FirstPage {
  readonly prefix: Deno.KvKey;
  readonly reverse?: boolean;
}

/** What one of our own commits did to a list. */
interface Change {
  readonly versionstamp: string;
  readonly rows: readonly RowChange[];
}

/** A page as of a version of its list; `entries` holds one more than it shows where another page follows. */
interface KeptPage {
  readonly version: ListVersion;
  readonly entries: readonly Deno.KvEntry<unknown>[];
  readonly page: Page<unknown>;
}

interface KeptList {
  readonly pages: Map<string, KeptPage>;
  /** In the order of their commits; the oldest are forgotten. */
  readonly changes: Change[];
}

/** What a process keeps of lists, and of what use that was. */
export interface KeptFigures {
  readonly hits: number;
  readonly misses: number;
  readonly lists: number;
  readonly pages: number;
  readonly rows: number;
}

const MOST_LISTS = 200;
const MOST_CHANGES = 100;
const ENTRIES = PAGE_ROWS + 1;

/**
 * The first pages of lists that were looked at lately, brought up to date by what this process itself commits, so that a list which changed by a
 * row is not read again for it. It rests on two things that `Commit` does: whatever writes to an index `[name, list, ...]` counts the list's version
 * up by one, in the same commit; and every commit that went through is told here with its versionstamp. So the list's version, read with the
 * session, says whether all that happened since a page was kept is known: as many changes between the two versionstamps as the counter grew.
 * If another process wrote one of them, or one is not told yet, the numbers differ and the page is read. As in `page_tag.ts`, rows may be newer
 * than the version they are kept for, never older.
 */
class KeptPages {
  readonly #lists = new Map<string, KeptList>();
  #hits = 0;
  #misses = 0;

  /** How many pages were given without a read since the process started, and what is kept now. */
  figures(): KeptFigures {
    const pages = [...this.#lists.values()].flatMap(({ pages }) => [...pages.values()]);
    const rows = pages.reduce((sum, { entries }) => sum + entries.length, 0);
    return { hits: this.#hits, misses: this.#misses, lists: this.#lists.size, pages: pages.length, rows };
  }

  /** Learns what a commit of this process wrote to `lists`. */
  learn(versionstamp: string, lists: Iterable<string>, mutations: readonly Deno.KvMutation[]): void {
    for (const list of lists) {
      const changes = this.#lists.get(list)?.changes;
      if (changes === undefined) continue;
      const place = changes.findLastIndex((change) => change.versionstamp <= versionstamp) + 1;
      changes.splice(place, 0, { versionstamp, rows: mutations.filter(isRowChange).filter(({ key }) => key[1] === list) });
      if (changes.length > MOST_CHANGES) changes.shift();
    }
  }

  async read<Row>(kv: Deno.Kv, list: string, version: ListVersion, range: FirstPage): Promise<Page<Row>> {
    const kept = this.#keep(list);
    const name = JSON.stringify(range.prefix);
    const known = kept.pages.get(name);
    const current = known && broughtTo(version, known, kept.changes, range);
    if (current) {
      this.#hits++;
      kept.pages.set(name, current);
      return current.page as Page<Row>;
    }
    this.#misses++;
    const entries = await readEntries<Row>(kv, range, { limit: PAGE_ROWS, reverse: range.reverse ?? false });
    const page = pageOf(range, PAGE_ROWS, entries);
    kept.pages.set(name, { version, entries, page });
    return page;
  }

  /** The list, now the last one to be forgotten. */
  #keep(list: string): KeptList {
    const kept = this.#lists.get(list) ?? { pages: new Map(), changes: [] };
    this.#lists.delete(list);
    this.#lists.set(list, kept);
    if (this.#lists.size > MOST_LISTS) this.#lists.delete(this.#lists.keys().next().value!);
    return kept;
  }
}

const kept = new WeakMap<Deno.Kv, KeptPages>();

/** The kept pages of a store. */
export function keptPages(kv: Deno.Kv): KeptPages {
  let pages = kept.get(kv);
  if (pages === undefined) kept.set(kv, pages = new KeptPages());
  return pages;
}

/** `known` as of `version` or later, or null when not all that happened in between is known. */
function broughtTo(version: ListVersion, known: KeptPage, changes: readonly Change[], range: FirstPage): KeptPage | null {
  if (version.versionstamp <= known.version.versionstamp) return known;
  const since = changes.filter(({ versionstamp }) =>
    versionstamp > known.version.versionstamp && versionstamp <= version.versionstamp
  );
  if (BigInt(since.length) !== version.count - known.version.count) return null;
  const entries = [...known.entries];
  for (const { versionstamp, rows } of since) {
    for (const row of rows) {
      if (isUnder(range.prefix, row.key) && !applyChange(entries, row, versionstamp, range)) return null;
    }
  }
  return { version, entries, page: pageOf(range, PAGE_ROWS, entries) };
}

function isRowChange(mutation: Deno.KvMutation): mutation is RowChange {
  return mutation.type === "set" || mutation.type === "delete";
}

/** Changes the entries of a page; false when one left that another, which is not known, has to replace. */
function applyChange(
  entries: Deno.KvEntry<unknown>[],
  change: RowChange,
  versionstamp: string,
  { prefix, reverse = false }: FirstPage,
): boolean {
  const { key } = change;
  const sign = reverse ? -1 : 1;
  const found = entries.findIndex((entry) => sign * compareKeys(entry.key, key, prefix.length) >= 0);
  const place = found < 0 ? entries.length : found;
  const isThere = found >= 0 && compareKeys(entries[found]!.key, key, prefix.length) === 0;
  const isWhole = entries.length < ENTRIES;
  if (change.type === "delete") {
    if (isThere) entries.splice(place, 1);
    return !isThere || isWhole;
  }
  entries.splice(place, isThere ? 1 : 0, { key, value: change.value, versionstamp });
  // Beyond the last entry of a page that goes on, this row is not the next one for certain; it is cut off like any row too many.
  if (entries.length > ENTRIES) entries.pop();
  return true;
}

function isUnder(prefix: Deno.KvKey, key: Deno.KvKey): boolean {
  return key.length > prefix.length && prefix.every((part, index) => key[index] === part);
}

/** The order of two keys after a common prefix of `from` parts: of ids, days and times, which sort in the store as they do here. */
function compareKeys(one: Deno.KvKey, other: Deno.KvKey, from: number): number {
  for (let index = from; index < one.length; index++) {
    const [a, b] = [one[index], other[index]] as [string | number, string | number];
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
}
