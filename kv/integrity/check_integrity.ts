import type { LedgerEntry } from "../../domain/pallets/types.ts";
import type { StoredBlob } from "../blobs/blob.ts";
import type { IndexEntry } from "../commit.ts";
import { getEach, getMany } from "../limits.ts";
import type { Fault, IntegrityReport } from "./fault.ts";
import { type Registered, REGISTRY } from "./registry.ts";
import { expect, expectBytes, type ExpectedSums, expectPallets, readSums, wrongSums } from "./sums.ts";

const BATCH = 100;
/** A check stops looking when it has found so many: they fit into one record, and repair goes in rounds. */
export const MAX_FAULTS = 100;

/**
 * Recomputes every index entry and counter from the records, and every pallet sum from the transfers, and compares them with what is stored.
 * A record that is being written meanwhile may look faulty: entries are looked at again before they are reported, and sums that moved during
 * the check are left out. `progress` is told how many records were seen, and may end the check by throwing.
 */
export async function checkIntegrity(
  kv: Deno.Kv,
  progress: (records: number) => void | Promise<void> = () => {},
): Promise<IntegrityReport> {
  const faults: Fault[] = [];
  const seen = { records: 0, entries: 0 };
  const before = await readSums(kv);
  const expected: ExpectedSums = new Map();
  for (const registered of REGISTRY) {
    const { aggregate } = registered;
    for await (const { key, value } of kv.list({ prefix: [aggregate.name] }, { batchSize: BATCH })) {
      seen.records++;
      for (const counter of aggregate.counters(value)) expect(expected, counter, 1);
      if (aggregate.name === "transfers") expectPallets(expected, value as LedgerEntry);
      if (aggregate.name === "blobs") expectBytes(expected, value as StoredBlob);
      seen.entries += await checkEntries(kv, registered, key, value, faults);
      if (seen.records % BATCH === 0) await progress(seen.records);
      if (faults.length >= MAX_FAULTS) return { ...seen, sums: 0, faults: faults.slice(0, MAX_FAULTS) };
    }
    await findOrphans(kv, registered, faults);
  }
  const after = await readSums(kv);
  faults.push(...wrongSums(expected, before, after));
  return { ...seen, sums: after.size, faults: faults.slice(0, MAX_FAULTS) };
}

async function checkEntries(
  kv: Deno.Kv,
  { aggregate }: Registered,
  owner: Deno.KvKey,
  value: unknown,
  faults: Fault[],
): Promise<number> {
  const expected = aggregate.entries(value);
  const found = await getEach<unknown>(kv, expected.map(({ key }) => key));
  for (const [index, entry] of expected.entries()) {
    if (same(found[index]!.value, entry.value)) continue;
    const fault = await confirmEntry(kv, aggregate, entry.key, owner);
    if (fault) faults.push(fault);
  }
  return expected.length;
}

/** Looks again at record and entry in one snapshot: null when they agree after all, or the record no longer asks for the entry. */
async function confirmEntry(
  kv: Deno.Kv,
  aggregate: Registered["aggregate"],
  key: Deno.KvKey,
  owner: Deno.KvKey,
): Promise<Fault | null> {
  const [record, entry] = await getMany<[unknown, unknown]>(kv, [owner, key]);
  const wanted = wantedEntry(aggregate, record.value, key);
  if (wanted === undefined || same(entry.value, wanted.value)) return null;
  return { kind: entry.versionstamp === null ? "missing_entry" : "wrong_entry", key, owner };
}

/** Entries whose record is gone or does not ask for them. One that its true record was already seen to miss is only wrong. */
async function findOrphans(kv: Deno.Kv, { aggregate, indexes }: Registered, faults: Fault[]): Promise<void> {
  const known = new Set(faults.map(({ key }) => JSON.stringify(key)));
  for (const [name, ownerOf] of Object.entries(indexes)) {
    for await (const rows of inBatches(kv.list({ prefix: [name] }, { batchSize: BATCH }))) {
      const owners = rows.map(({ key, value }) => ownerOf(key, value));
      const records = await getEach<unknown>(kv, owners.map((owner) => owner ?? NOWHERE));
      for (const [index, { key }] of rows.entries()) {
        if (known.has(JSON.stringify(key)) || wantedEntry(aggregate, records[index]!.value, key)) continue;
        const fault = await confirmOrphan(kv, aggregate, key, owners[index] ?? NOWHERE);
        if (fault) faults.push(fault);
        if (faults.length >= MAX_FAULTS) return;
      }
    }
  }
}

/** A key that holds nothing: stands in for the owner that an entry does not name. */
const NOWHERE: Deno.KvKey = ["nowhere"];

async function confirmOrphan(
  kv: Deno.Kv,
  aggregate: Registered["aggregate"],
  key: Deno.KvKey,
  owner: Deno.KvKey,
): Promise<Fault | null> {
  const [record, entry] = await getMany<[unknown, unknown]>(kv, [owner, key]);
  if (entry.versionstamp === null || wantedEntry(aggregate, record.value, key)) return null;
  return { kind: "orphan_entry", key, versionstamp: entry.versionstamp };
}

/** The entry at `key` as `record` asks for it, if it does. */
function wantedEntry(aggregate: Registered["aggregate"], record: unknown, key: Deno.KvKey): IndexEntry | undefined {
  return record === null ? undefined : aggregate.entries(record).find((entry) => same(entry.key, key));
}

async function* inBatches<T>(rows: AsyncIterable<T>): AsyncGenerator<T[]> {
  let batch: T[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
