import { MINUTE_MS } from "../../domain/time/instant.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";

const SPAN_MS = 15 * MINUTE_MS;

/** How often a guessable thing may be tried in a quarter of an hour. */
export const MAX_TRIES = { account: 10, address: 60, code: 5 } as const;

/**
 * Counts one more try at `what` and tells whether it is still within the limit. Counted before the try is judged, so that many at once gain
 * nothing; the span is fixed, so at its edge twice the limit is possible.
 */
export async function tryAgain(store: Store, kind: keyof typeof MAX_TRIES, what: string): Promise<boolean> {
  const key = keys.tries(`${kind}:${what}`, Math.floor(store.now() / SPAN_MS));
  await new Commit(store.kv).add(key, 1).send();
  const { value } = await store.kv.get<Deno.KvU64>(key);
  return Number(value?.value ?? 0n) <= MAX_TRIES[kind];
}
