import { accountParts } from "../../domain/pallets/account.ts";
import { resolutionChanges, type SumChange, transferChanges } from "../../domain/pallets/account_sums.ts";
import type { LedgerEntry } from "../../domain/pallets/types.ts";
import type { IndexEntry } from "../commit.ts";
import { keys } from "../keys.ts";
import { getMany, LIMITS } from "../limits.ts";
import { type Registered, REGISTRY } from "./registry.ts";

/**
 * Something that does not agree with the records. `owner` is the record that says what is right: an orphan entry has none, and a sum is counted
 * from many. Versionstamps say what was judged, so that a repair never undoes a later write.
 */
export type Fault =
  | { readonly kind: "missing_entry" | "wrong_entry"; readonly key: Deno.KvKey; readonly owner: Deno.KvKey }
  | { readonly kind: "orphan_entry"; readonly key: Deno.KvKey; readonly versionstamp: string }
  | {
    readonly kind: "wrong_sum";
    readonly key: Deno.KvKey;
    readonly expected: number;
    readonly found: number;
    readonly versionstamp: string | null;
  };

/** What a check looked at and found. */
export interface IntegrityReport {
  readonly records: number;
  readonly entries: number;
  readonly sums: number;
  readonly faults: readonly Fault[];
}

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
  const expected = new Map<string, { readonly key: Deno.KvKey; amount: number }>();
  const count = (key: Deno.KvKey, amount: number) => {
    const name = JSON.stringify(key);
    const sum = expected.get(name) ?? { key, amount: 0 };
    sum.amount += amount;
    expected.set(name, sum);
  };
  for (const registered of REGISTRY) {
    const { aggregate } = registered;
    for await (const { key, value } of kv.list({ prefix: [aggregate.name] }, { batchSize: BATCH })) {
      seen.records++;
      for (const counter of aggregate.counters(value)) count(counter, 1);
      if (aggregate.name === "transfers") { for (const { sum, by } of palletSums(value as LedgerEntry)) count(sum, by); }
      seen.entries += await checkEntries(kv, registered, key, value, faults);
      if (seen.records % BATCH === 0) await progress(seen.records);
      if (faults.length >= MAX_FAULTS) return { ...seen, sums: 0, faults: faults.slice(0, MAX_FAULTS) };
    }
    await findOrphans(kv, registered, faults);
  }
  const after = await readSums(kv);
  for (const [name, { key, amount }] of expected) if (!after.has(name)) after.set(name, { key, amount: 0, expected: amount });
  faults.push(...wrongSums(before, after, expected));
  return { ...seen, sums: after.size, faults: faults.slice(0, MAX_FAULTS) };
}
