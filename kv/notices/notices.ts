import type { Notice } from "../../domain/notices/notice.ts";
import { DAY_MS, type Instant } from "../../domain/time/instant.ts";
import type { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { type Page, readPage } from "../page.ts";
import type { Store } from "../store.ts";

/** A notice in an organisation's list. Immutable; who has seen it is counted, not recorded on it. */
export type NoticeRecord = Notice & { readonly id: string; readonly at: Instant };

/** A page of notices with how many there ever were, which is what a reader of it has seen. */
export interface NoticePage extends Page<NoticeRecord> {
  readonly total: number;
}

/** Shown as it is up to here: "99+". */
export const MOST_UNSEEN = 99;

const KEPT_MS = 180 * DAY_MS;

/** Adds a notice to its organisation's list and to the commit of what it tells; pages that show the count become stale. */
export function addNotice(commit: Commit, store: Store, notice: Notice): NoticeRecord {
  const record: NoticeRecord = { ...notice, id: store.newId(), at: store.now() };
  commit.put(keys.notice(notice.orgId, record.id), record, { expireIn: KEPT_MS })
    .add(keys.noticeCount(notice.orgId), 1)
    .touch(notice.orgId);
  return record;
}

/** One page of an organisation's notices, newest first. */
export async function listNotices(kv: Deno.Kv, orgId: string, cursor?: string): Promise<NoticePage> {
  // The count is read first: a notice that arrives in between is listed but stays unseen.
  const { value } = await kv.get<Deno.KvU64>(keys.noticeCount(orgId));
  const page = await readPage<NoticeRecord>(kv, { prefix: keys.notice(orgId, "").slice(0, -1) }, { cursor, reverse: true });
  return { ...page, total: Number(value?.value ?? 0n) };
}

/** The keys from which {@link unseenOf} counts, to be read along with whatever else a page reads. */
export function unseenKeys(orgId: string, userId: string): [Deno.KvKey, Deno.KvKey] {
  return [keys.noticeCount(orgId), keys.noticesSeen(userId, orgId)];
}

/** How many notices a user has not seen, at most {@link MOST_UNSEEN}, from the values of {@link unseenKeys}. */
export function unseenOf(total: Deno.KvU64 | null, seen: number | null): number {
  return Math.min(Math.max(Number(total?.value ?? 0n) - (seen ?? 0), 0), MOST_UNSEEN);
}

/** How many notices of an organisation a user has not seen, at most {@link MOST_UNSEEN}: two point reads, however many there are. */
export async function countUnseen(kv: Deno.Kv, orgId: string, userId: string): Promise<number> {
  const [total, seen] = await getMany<[Deno.KvU64, number]>(kv, unseenKeys(orgId, userId));
  return unseenOf(total.value, seen.value);
}
