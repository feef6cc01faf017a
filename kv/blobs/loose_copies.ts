import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import { STORE_NAMES, type StoreName } from "./byte_store.ts";

/** A copy of bytes that no blob stands for. */
export interface LooseCopy {
  readonly store: StoreName;
  readonly place: string;
}

/**
 * Removes, by `remove`, the copies whose time is over: those given up, and those whose writing was cut off. One that cannot be removed now, which
 * `remove` says by false, is tried again the next time; what is left when `signal` aborts is too.
 */
export async function removeLooseCopies(
  { kv, now }: Store,
  remove: (copy: LooseCopy) => Promise<boolean>,
  signal: AbortSignal,
): Promise<void> {
  const range = { start: keys.looseCopy(0, "", ""), end: keys.looseCopy(now(), "", "") };
  for await (const { key } of kv.list(range)) {
    signal.throwIfAborted();
    const [, , name, place] = key as [string, number, string, string];
    const store = STORE_NAMES.find((known) => known === name);
    if (store !== undefined && await remove({ store, place })) await new Commit(kv).delete(key).send();
  }
}
