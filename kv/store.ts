import { monotonicFactory } from "ulid";
import type { Instant } from "../domain/time/instant.ts";

/**
 * What every write needs: the store, the time and new ids. Handed in, so that tests choose their own.
 * `delivery` says how messages wake their jobs: by the backend's queue, or by claims alone (a KV over the network has no queue).
 */
export interface Store {
  readonly kv: Deno.Kv;
  readonly delivery: "queue" | "lease";
  now(): Instant;
  /** A ULID: sortable by time, opaque. */
  newId(): string;
}

/** A store over `kv` with the system's clock. */
export function storeOver(kv: Deno.Kv, delivery: Store["delivery"], now: () => Instant = Date.now): Store {
  const ulid = monotonicFactory();
  return { kv, delivery, now, newId: () => ulid(now()) };
}
