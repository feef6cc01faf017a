import type { Instant } from "../../domain/time/instant.ts";
import { addDays } from "../../domain/time/local.ts";
import { lastErased, type Position } from "../../domain/tracking/position.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import { positionDay, positionDayBounds } from "./position_days.ts";

/** Positions erased in one commit: as many as every backend gives in one read. */
const BATCH = 500;

/** What one commit erased: nothing, where an entry was all that was left, or is too young in parts. */
export interface Erased {
  readonly orderId: string;
  readonly positions: number;
}

/**
 * Erases the positions that may not be kept any more, the oldest days first, and tells of each commit; what is left when nobody asks for more is found
 * the next time. Costs what there is to erase, and a look at the orders of the day that is two months old in part.
 */
export async function* erasePositions({ kv, now }: Store): AsyncGenerator<Erased> {
  const last = lastErased(now());
  const end = keys.positionByDay(addDays(positionDay(last), 1), "").slice(0, 2);
  for await (const { key } of kv.list({ prefix: keys.positionByDay("", "").slice(0, 1), end }, { batchSize: BATCH })) {
    await eraseLatest(kv, String(key[2]), last);
    yield* eraseDay(kv, key, last);
  }
}

/** Forgets the latest position of an order where that is one to erase. One that comes in meanwhile is newer, and stays. */
async function eraseLatest(kv: Deno.Kv, orderId: string, last: Instant): Promise<void> {
  const key = keys.latestPosition(orderId);
  const { value, versionstamp } = await kv.get<Position>(key);
  if (value !== null && value.at <= last) await new Commit(kv).check(key, versionstamp).delete(key).send();
}

/** Erases what is old of an order's day, and with the last of it the entry that led to it. */
async function* eraseDay(kv: Deno.Kv, entry: Deno.KvKey, last: Instant): AsyncGenerator<Erased> {
  const [, day, orderId] = entry as [string, string, string];
  const { from, to } = positionDayBounds(day);
  const range = { start: keys.position(orderId, from), end: keys.position(orderId, Math.min(to, last + 1)) };
  for (let isMore = true; isMore;) {
    const old = await Array.fromAsync(kv.list(range, { limit: BATCH, batchSize: BATCH }), ({ key }) => key);
    isMore = old.length === BATCH;
    const isOver = !isMore && to <= last + 1;
    const commit = new Commit(kv);
    for (const key of old) commit.delete(key);
    if (isOver) commit.delete(entry);
    if (old.length > 0 || isOver) await commit.send();
    yield { orderId, positions: old.length };
  }
}
