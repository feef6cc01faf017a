import type { NotificationMail } from "../../domain/notices/mail.ts";
import { type NoticePreferences, unchosen, withoutMail } from "../../domain/notices/preferences.ts";
import { type Aggregate, Commit, type Loaded, loaded, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { getEach } from "../limits.ts";
import type { Store } from "../store.ts";

/** What people chose about being told: one record a person, none for who never chose. */
export const PREFERENCES: Aggregate<NoticePreferences> = {
  name: "notice_preferences",
  key: ({ userId }) => keys.noticePreferences(userId),
  entries: () => [],
  counters: () => [],
  lists: () => [],
};

/** What each of some people chose, in their order: one read for ten of them. */
export async function readPreferences(kv: Deno.Kv, userIds: readonly string[]): Promise<NoticePreferences[]> {
  const entries = await getEach<NoticePreferences>(kv, userIds.map(keys.noticePreferences));
  return userIds.map((userId, index) => entries[index]?.value ?? unchosen(userId));
}

/** What a person chose, or null when they never did. */
export async function getPreferences(kv: Deno.Kv, userId: string): Promise<Loaded<NoticePreferences> | null> {
  return loaded(await kv.get<NoticePreferences>(keys.noticePreferences(userId)));
}

/** Records what a person chooses, unless their choices are not of `revision` any more; whether it did. */
export function choosePreferences(
  { kv }: Store,
  userId: string,
  revision: number,
  chosen: Omit<NoticePreferences, "userId" | "revision">,
): Promise<boolean> {
  return transact(async () => {
    const before = await getPreferences(kv, userId);
    if ((before?.value.revision ?? 0) !== revision) return { answer: false };
    return { commit: putPreferences(new Commit(kv), before, { ...chosen, userId, revision: revision + 1 }), answer: true };
  });
}

/** Records that a person wants no mail of that kind any more; once more changes nothing. */
export function muteMails({ kv }: Pick<Store, "kv">, userId: string, mail: NotificationMail): Promise<void> {
  return transact<void>(async () => {
    const before = await getPreferences(kv, userId);
    const after = withoutMail(before?.value ?? unchosen(userId), mail);
    return { commit: putPreferences(new Commit(kv), before, after), answer: undefined };
  });
}

/** Adds to the commit what a person chooses instead of what they chose before. */
export function putPreferences(commit: Commit, before: Loaded<NoticePreferences> | null, after: NoticePreferences): Commit {
  return before === null ? commit.create(PREFERENCES, after) : commit.change(PREFERENCES, before, after);
}
