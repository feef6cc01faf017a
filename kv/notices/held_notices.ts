import type { NoticeChannel } from "../../domain/notices/groups.ts";
import type { Held } from "../../domain/notices/plan.ts";
import { DAY_MS, type Instant } from "../../domain/time/instant.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { readAll } from "../page.ts";
import type { Store } from "../store.ts";
import type { NoticeRecord } from "./notices.ts";

/** A notice that waits for the end of somebody's quiet hours, or for their digest. */
export interface HeldNotice {
  readonly id: string;
  readonly orgId: string;
  readonly channels: readonly NoticeChannel[];
}

/** People whose notices fall due at one moment. */
export interface DueReader {
  readonly dueAt: Instant;
  readonly userId: string;
}

/** Longer than any of them waits. */
const KEPT_MS = 30 * DAY_MS;
/** What one mail is made of; the others follow in another. */
const MOST_AT_ONCE = 400;
const MOST_READERS = 500;

/**
 * Adds to the commit that a person is told of a notice later. That there is something to tell is written again each time: what comes in while the earlier
 * ones are sent is found by the next turn.
 */
export function holdNotice(commit: Commit, userId: string, { notice, at, channels }: Held<NoticeRecord>): void {
  const held: HeldNotice = { id: notice.id, orgId: notice.orgId, channels };
  commit.put(keys.heldNotice(userId, at, notice.id), held, { expireIn: KEPT_MS })
    .put(keys.heldNoticeDue(at, userId), { dueAt: at, userId } satisfies DueReader, { expireIn: KEPT_MS });
}

/** The people who are to be told now of what waited, at most 500, the longest due first. */
export async function listDueReaders({ kv, now }: Store): Promise<DueReader[]> {
  const selector = { prefix: keys.heldNoticeDue(0, "").slice(0, 1), end: keys.heldNoticeDue(now() + 1, "").slice(0, 2) };
  const readers: DueReader[] = [];
  for await (const { value } of kv.list<DueReader>(selector, { limit: MOST_READERS })) readers.push(value);
  return readers;
}

/** What waits for a person until one moment, oldest first, at most 400. */
export function listHeld(kv: Deno.Kv, { userId, dueAt }: DueReader): Promise<HeldNotice[]> {
  return readAll(kv, { prefix: keys.heldNotice(userId, dueAt, "").slice(0, 3) }, MOST_AT_ONCE);
}

/** Adds to the commit that these were told; where there may be more, that there is something to tell stays. */
export function releaseHeld(commit: Commit, { userId, dueAt }: DueReader, held: readonly HeldNotice[]): void {
  for (const { id } of held) commit.delete(keys.heldNotice(userId, dueAt, id));
  if (held.length < MOST_AT_ONCE) commit.delete(keys.heldNoticeDue(dueAt, userId));
}

/** Forgets what waits for a person. */
export async function forgetHeld(kv: Deno.Kv, userId: string): Promise<void> {
  for await (const { key } of kv.list({ prefix: keys.heldNotice(userId, 0, "").slice(0, 2) })) {
    await new Commit(kv).delete(key).delete(keys.heldNoticeDue(key[2] as number, userId)).send();
  }
}
