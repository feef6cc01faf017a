import { accountParts } from "../../domain/pallets/account.ts";
import { resolutionChanges, transferChanges } from "../../domain/pallets/account_sums.ts";
import type { LedgerEntry } from "../../domain/pallets/types.ts";
import { countedBytes, type StoredBlob } from "../blobs/blob.ts";
import { keys } from "../keys.ts";
import type { Fault } from "./fault.ts";
import { REGISTRY } from "./registry.ts";

/** Sums as the records make them, by key in JSON. */
export type ExpectedSums = Map<string, { readonly key: Deno.KvKey; readonly amount: number }>;

/** Sums as stored, by key in JSON. */
export type StoredSums = Map<string, { readonly key: Deno.KvKey; readonly amount: number; readonly versionstamp: string }>;

/** Adds `amount` to what the sum at `key` should be. */
export function expect(sums: ExpectedSums, key: Deno.KvKey, amount: number): void {
  const name = JSON.stringify(key);
  sums.set(name, { key, amount: (sums.get(name)?.amount ?? 0) + amount });
}

/** Adds what one ledger entry brings to the sums of its accounts. */
export function expectPallets(sums: ExpectedSums, { transfer, resolution }: LedgerEntry): void {
  const changes = [...transferChanges(transfer), ...resolution ? resolutionChanges(transfer, resolution.outcome) : []];
  for (const { account, sum, by } of changes) expect(sums, keys.accountSum(accountParts(account), sum), by);
}

/** Adds what one blob brings to the bytes of its store. */
export function expectBytes(sums: ExpectedSums, blob: StoredBlob): void {
  const bytes = countedBytes(blob);
  if (bytes !== null) expect(sums, keys.blobBytes(blob.store), bytes);
}

/** Every counter of every aggregate, every sum of the pallet accounts, and the bytes of each store. */
export async function readSums(kv: Deno.Kv): Promise<StoredSums> {
  const sums: StoredSums = new Map();
  for (const name of new Set(["account_sums", "blob_bytes", ...REGISTRY.flatMap(({ counters }) => counters)])) {
    for await (const { key, value, versionstamp } of kv.list<Deno.KvU64>({ prefix: [name] }, { batchSize: 500 })) {
      sums.set(JSON.stringify(key), { key, amount: Number(value.value), versionstamp });
    }
  }
  return sums;
}

/** Sums that differ from the records, but for those that moved between the two readings: they were not looked at in one state. */
export function wrongSums(expected: ExpectedSums, before: StoredSums, after: StoredSums): Fault[] {
  const faults: Fault[] = [];
  for (const name of new Set([...after.keys(), ...expected.keys()])) {
    const stored = after.get(name);
    const wanted = expected.get(name);
    const key = stored?.key ?? wanted?.key;
    const [found, amount] = [stored?.amount ?? 0, wanted?.amount ?? 0];
    if (key === undefined || found === amount || stored?.versionstamp !== before.get(name)?.versionstamp) continue;
    faults.push({ kind: "wrong_sum", key, expected: amount, found, versionstamp: stored?.versionstamp ?? null });
  }
  return faults;
}
