import type { Instant } from "../../domain/time/instant.ts";
import type { Store } from "../store.ts";

interface Kept<T> {
  readonly until: Instant;
  readonly value: Promise<T>;
}

/** Makes `read` cheap for whoever asks without a name: each store is asked once in `forMs`, and all who ask meanwhile have the same answer. */
export function keptBriefly<T>(forMs: number, read: (store: Store) => Promise<T>): (store: Store) => Promise<T> {
  const answers = new WeakMap<Deno.Kv, Kept<T>>();
  return (store) => {
    const kept = answers.get(store.kv);
    if (kept !== undefined && store.now() < kept.until) return kept.value;
    const value = read(store);
    answers.set(store.kv, { until: store.now() + forMs, value });
    return value;
  };
}
