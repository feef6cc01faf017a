import type { Aggregate } from "../commit.ts";
import { aggregateOf, ownerOf } from "../integrity/registry.ts";
import { getEach, sizeOf } from "../limits.ts";

/** An index entry of a record, and whether it is stored as the record asks for it. */
export interface EntryState {
  readonly key: Deno.KvKey;
  readonly state: "as_stored" | "missing" | "differs";
}

/** What is stored under one key, and what hangs on it. */
export interface InspectedRecord {
  readonly key: Deno.KvKey;
  /** Undefined when nothing is stored there. */
  readonly value: unknown;
  /** Null when nothing is stored there. */
  readonly versionstamp: string | null;
  readonly sizeBytes: number;
  /** The index entries of a registered record. */
  readonly entries: readonly EntryState[];
  /** The record that an index entry stands for. */
  readonly owner: Deno.KvKey | null;
}

/** Why the inspector does not edit what is under a key; "editable" when it does. */
export const EDIT_RULES = ["editable", "index_entry", "immutable", "not_registered"] as const;
export type EditRule = (typeof EDIT_RULES)[number];

/** Records that say what happened: nobody rewrites them. Transfers are records of an aggregate, the others stand alone. */
const IMMUTABLE: ReadonlySet<string> = new Set([
  ...["transfers", "order_events", "event_feeds", "note_versions", "vouchers", "blobs", "blob_chunks", "audits", "operations"],
  ...["account_sums", "order_counts", "list_versions", "notice_counts", "rights_versions", "tries", "job_wake"],
]);

/** Whether what is under `key` may be edited, and why not. */
export function editRuleOf(key: Deno.KvKey): EditRule {
  if (IMMUTABLE.has(String(key[0]))) return "immutable";
  if (ownerOf(key) !== undefined) return "index_entry";
  return aggregateOf(key) === undefined ? "not_registered" : "editable";
}

/** What is stored under `key`. A record that no longer reads as one of its kind is shown without entries. */
export async function inspectRecord(kv: Deno.Kv, key: Deno.KvKey): Promise<InspectedRecord> {
  const { value, versionstamp } = await kv.get<unknown>(key);
  if (versionstamp === null) return { key, value: undefined, versionstamp, sizeBytes: 0, entries: [], owner: null };
  const aggregate = aggregateOf(key);
  return {
    key,
    value,
    versionstamp,
    sizeBytes: sizeOf(value),
    entries: aggregate ? await entryStates(kv, aggregate, value) : [],
    owner: ownerOf(key)?.(key, value) ?? null,
  };
}

async function entryStates(kv: Deno.Kv, aggregate: Aggregate<unknown>, value: unknown): Promise<EntryState[]> {
  const expected = entriesOrNone(aggregate, value);
  const found = await getEach<unknown>(kv, expected.map(({ key }) => key));
  return expected.map(({ key, value }, index): EntryState => {
    const { versionstamp, value: stored } = found[index]!;
    if (versionstamp === null) return { key, state: "missing" };
    return { key, state: JSON.stringify(stored) === JSON.stringify(value) ? "as_stored" : "differs" };
  });
}

function entriesOrNone(aggregate: Aggregate<unknown>, value: unknown) {
  try {
    return aggregate.entries(value);
  } catch (error) {
    if (error instanceof TypeError) return [];
    throw error;
  }
}
