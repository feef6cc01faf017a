import { groupsOfMail } from "../../domain/notices/groups.ts";
import { isNotificationMail } from "../../domain/notices/mail.ts";
import { unchosen, withoutMail } from "../../domain/notices/preferences.ts";
import { Commit, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { getPreferences, putPreferences } from "../notices/preferences.ts";
import type { Store } from "../store.ts";

/**
 * Carries over which mails people did without before they could choose by group and channel; what they chose since stays. Cut short, it goes on the next
 * time; once done there is nothing to find.
 */
export async function adoptMutedMails({ kv }: Pick<Store, "kv">): Promise<void> {
  for await (const { key } of kv.list({ prefix: keys.mutedNotice("", "", "").slice(0, 1) })) {
    const [userId, mail] = [String(key[1]), String(key[2])];
    await transact<void>(async () => {
      const before = await getPreferences(kv, userId);
      const preferences = before?.value ?? unchosen(userId);
      const commit = new Commit(kv).delete(key);
      const isUnchosen = isNotificationMail(mail) &&
        groupsOfMail(mail).every((group) => preferences.wanted[group]?.mail === undefined);
      if (isUnchosen) putPreferences(commit, before, withoutMail(preferences, mail));
      return { commit, answer: undefined };
    });
  }
}
