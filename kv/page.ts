/** A page of a list: rows, and the cursor of the next page or null at the end. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  /** Version of each row, in the same order: another one says that the row was written again. */
  readonly versionstamps: readonly string[];
  readonly next: string | null;
}

export const PAGE_ROWS = 50;

/** How to read one page. */
export interface PageOptions {
  readonly cursor?: string | undefined;
  readonly limit?: number;
  readonly reverse?: boolean;
  readonly consistency?: Deno.KvConsistencyLevel;
}

/**
 * One range read of at most `limit` rows from `cursor` on. One row more than shown is asked for, so that "next" never leads to an empty page.
 * A cursor that is no cursor of this list starts it again.
 */
export async function readPage<Row>(kv: Deno.Kv, selector: Deno.KvListSelector, options: PageOptions = {}): Promise<Page<Row>> {
  const { cursor, ...rest } = options;
  if (!cursor) return await readFrom(kv, selector, rest);
  try {
    return await readFrom(kv, selector, options);
  } catch (error) {
    if (error instanceof TypeError) return await readFrom(kv, selector, rest);
    throw error;
  }
}

async function readFrom<Row>(
  kv: Deno.Kv,
  selector: Deno.KvListSelector,
  { cursor, limit = PAGE_ROWS, reverse = false, consistency = "strong" }: PageOptions,
): Promise<Page<Row>> {
  const iterator = kv.list<Row>(selector, {
    limit: limit + 1,
    batchSize: limit + 1,
    reverse,
    consistency,
    ...cursor && { cursor },
  });
  const rows: Row[] = [];
  const versionstamps: string[] = [];
  let next = "";
  for await (const { value, versionstamp } of iterator) {
    if (rows.length === limit) return { rows, versionstamps, next };
    versionstamps.push(versionstamp);
    // Making a cursor costs as much as reading a row: only the last row's is wanted.
    if (rows.push(value) === limit) next = iterator.cursor;
  }
  return { rows, versionstamps, next: null };
}

/** Every row under `selector`, at most `limit`: for lists that are short by their nature. */
export async function readAll<Row>(kv: Deno.Kv, selector: Deno.KvListSelector, limit: number): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const entry of kv.list<Row>(selector, { limit, batchSize: Math.min(limit, 500) })) rows.push(entry.value);
  return rows;
}
