import type { User } from "../../domain/identity/types.ts";
import { groupOf, type NoticeChannel } from "../../domain/notices/groups.ts";
import { isSettled } from "../../domain/notices/is_settled.ts";
import { orderIdOf } from "../../domain/notices/notices_for.ts";
import { type NoticePreferences, wantedChannels } from "../../domain/notices/preferences.ts";
import type { Organisation } from "../../domain/directory/types.ts";
import type { Order } from "../../domain/orders/types.ts";
import { Commit, transact } from "../commit.ts";
import { getUser } from "../identity/users.ts";
import { keys } from "../keys.ts";
import { getEach } from "../limits.ts";
import type { Store } from "../store.ts";
import { type DueReader, type HeldNotice, listDueReaders, listHeld, releaseHeld } from "./held_notices.ts";
import type { NoticeRecord } from "./notices.ts";
import { readPreferences } from "./preferences.ts";
import { queueNotices } from "./queue_notices.ts";

const READERS_AT_ONCE = 8;

/** A notice with the channels that it waits for. */
interface Waiting {
  readonly notice: NoticeRecord;
  readonly channels: readonly NoticeChannel[];
}

/**
 * Tells everybody whose quiet hours are over, or whose digest is due, of what waited. One person's failure leaves the others untouched.
 * @throws {AggregateError} when somebody could not be told: what waits for them is there for the next time.
 */
export async function sendHeldNotices(store: Store, publicUrl: string, signal: AbortSignal): Promise<void> {
  const due = await listDueReaders(store);
  const failures: unknown[] = [];
  for (let start = 0; start < due.length; start += READERS_AT_ONCE) {
    signal.throwIfAborted();
    const tellings = due.slice(start, start + READERS_AT_ONCE).map((reader) => sendHeld(store, reader, publicUrl));
    const outcomes = await Promise.allSettled(tellings);
    failures.push(...outcomes.flatMap((outcome) => outcome.status === "rejected" ? [outcome.reason as unknown] : []));
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} people were not told of what waited`);
}

/**
 * Tells one person of what waited until one moment: one mail, one text and one message to their devices a firm, in the commit that ends the waiting.
 * What they want no more, may not know any more, or is settled is let go.
 */
function sendHeld(store: Store, reader: DueReader, publicUrl: string): Promise<void> {
  const dueKey = keys.heldNoticeDue(reader.dueAt, reader.userId);
  return transact<void>(async () => {
    const { versionstamp } = await store.kv.get(dueKey);
    if (versionstamp === null) return { answer: undefined };
    const [held, user, [preferences]] = await Promise.all([
      listHeld(store.kv, reader),
      getUser(store.kv, reader.userId),
      readPreferences(store.kv, [reader.userId]),
    ]);
    const commit = new Commit(store.kv).check(dueKey, versionstamp);
    releaseHeld(commit, reader, held);
    if (user !== null) await tell(commit, store, user.value, { held, preferences: preferences! }, publicUrl);
    return { commit, answer: undefined };
  });
}

async function tell(
  commit: Commit,
  store: Store,
  { id, email, lang, ...user }: User,
  { held, preferences }: { readonly held: readonly HeldNotice[]; readonly preferences: NoticePreferences },
  publicUrl: string,
): Promise<void> {
  if (user.disabledAt !== undefined) return;
  for (const { orgId, role } of user.memberships) {
    const theirs = await stillOpen(store, held.filter((one) => one.orgId === orgId));
    const { value: firm } = await store.kv.get<Organisation>(keys.organisation(orgId));
    if (theirs.length === 0 || firm === null) continue;
    const toldBy = (channel: NoticeChannel) =>
      theirs
        .filter(({ notice, channels }) =>
          channels.includes(channel) && wantedChannels(preferences, role, groupOf(notice.type))[channel]
        )
        .map(({ notice }) => notice);
    const notices = { mail: toldBy("mail"), text: toldBy("text"), push: toldBy("push") };
    await queueNotices(commit, store, { reader: { id, email, lang }, firm, notices }, publicUrl);
  }
}

/** What waited and still says something to its reader. */
async function stillOpen({ kv, now }: Store, held: readonly HeldNotice[]): Promise<Waiting[]> {
  const notices = await getEach<NoticeRecord>(kv, held.map(({ orgId, id }) => keys.notice(orgId, id)));
  const orderIds = [...new Set(notices.flatMap(({ value }) => value === null ? [] : orderIdOf(value) ?? []))];
  const orders = await getEach<Order>(kv, orderIds.map(keys.order));
  const orderOf = new Map(orderIds.map((id, index) => [id, orders[index]!.value]));
  return held.flatMap(({ channels }, index) => {
    const notice = notices[index]!.value;
    if (notice === null) return [];
    const order = orderOf.get(orderIdOf(notice) ?? "") ?? null;
    return isSettled(notice, order, now()) ? [] : [{ notice, channels }];
  });
}
