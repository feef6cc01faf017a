import { type Instant, SECOND_MS } from "../domain/time/instant.ts";
import type { Store } from "./store.ts";

/** The store does not answer. Nothing was asked of it but reads: the same request may be sent again. */
export class StoreAwayError extends Error {
  override readonly name = "StoreAwayError";
}

const WAIT_MS = 3 * SECOND_MS;
const ASK_AGAIN_MS = SECOND_MS;

/** Stores that did not answer, with the moment from which the next read may ask whether they are back. */
const away = new WeakMap<Deno.Kv, Instant>();

/**
 * Gives what `read` gives, unless that takes too long: Deno asks a networked KV that is away again and again without an end, so every request would
 * wait with it. While the store is away one read a second asks; the others are told at once, lest those that wait pile up.
 * @throws {StoreAwayError} when there is no answer within three seconds.
 */
export async function inTime<T>(
  { kv, delivery, now }: Pick<Store, "kv" | "delivery" | "now">,
  read: () => Promise<T>,
  waitMs = WAIT_MS,
): Promise<T> {
  // A local file, the one store with a queue, is never away.
  if (delivery === "queue") return await read();
  const askAt = away.get(kv);
  if (askAt !== undefined) {
    if (now() < askAt) throw new StoreAwayError("the store has not answered for a while");
    away.set(kv, now() + ASK_AGAIN_MS);
  }
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    away.set(kv, now() + ASK_AGAIN_MS);
    reject(new StoreAwayError(`the store did not answer within ${waitMs} ms`));
  }, waitMs);
  try {
    // An answer that comes after all says too that the store is back.
    return await Promise.race([late, read().finally(() => away.delete(kv))]);
  } finally {
    clearTimeout(timer);
  }
}
