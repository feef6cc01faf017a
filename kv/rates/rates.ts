import { MINUTE_MS } from "../../domain/time/instant.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { SHORT_KEYS_PER_COMMIT } from "../limits.ts";
import type { Store } from "../store.ts";

/** How many requests of a client one process has counted in a minute. */
export interface RateCount {
  readonly client: string;
  /** Minutes since 1970. */
  readonly minute: number;
  readonly count: number;
}

/** A count is read in its own minute and the next. */
const KEPT_MS = 3 * MINUTE_MS;
/** As many counts of other processes as are read of a minute. */
const MOST_READ = 10_000;

/**
 * Writes what the process `processId` has counted, for the others to read. Each process has entries of its own: a sum that all add to would meet no
 * conflict either, but has no expiry in Deno KV.
 */
export async function writeRates({ kv }: Store, processId: string, counts: readonly RateCount[]): Promise<void> {
  for (let from = 0; from < counts.length; from += SHORT_KEYS_PER_COMMIT) {
    const commit = new Commit(kv);
    for (const { client, minute, count } of counts.slice(from, from + SHORT_KEYS_PER_COMMIT)) {
      commit.put(keys.rate(minute, client, processId), count, { expireIn: KEPT_MS });
    }
    await commit.send();
  }
}

/** What all processes but `processId` have counted in `minute`, by client. */
export async function readRates({ kv }: Store, processId: string, minute: number): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const range = { prefix: keys.rate(minute, "", "").slice(0, 2) };
  for await (const { key, value } of kv.list<number>(range, { limit: MOST_READ, batchSize: 500 })) {
    const [, , client, counter] = key as [string, number, string, string];
    if (counter !== processId) counts.set(client, (counts.get(client) ?? 0) + value);
  }
  return counts;
}
