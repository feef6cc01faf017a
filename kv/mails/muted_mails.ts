import { NOTIFICATION_MAILS, type NotificationMail } from "../../domain/notices/mail.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import type { Store } from "../store.ts";

const CHANNEL = "mail";

/** Whether a person does without mails of that kind. */
export async function isMuted(kv: Deno.Kv, userId: string, kind: NotificationMail): Promise<boolean> {
  return (await kv.get(mutedKey(userId, kind))).versionstamp !== null;
}

/** The kinds of mail that a person does without. */
export async function listMuted(kv: Deno.Kv, userId: string): Promise<NotificationMail[]> {
  const entries = await getMany<true[]>(kv, NOTIFICATION_MAILS.map((kind) => mutedKey(userId, kind)));
  return NOTIFICATION_MAILS.filter((_, index) => entries[index]?.versionstamp !== null);
}

/** Records that a person does without mails of that kind. */
export async function muteMails({ kv }: Store, userId: string, kind: NotificationMail): Promise<void> {
  await new Commit(kv).put(mutedKey(userId, kind), true).send();
}

/** Records which kinds of mail a person wants; they do without the others. */
export async function chooseMails({ kv }: Store, userId: string, wanted: readonly NotificationMail[]): Promise<void> {
  const commit = new Commit(kv);
  for (const kind of NOTIFICATION_MAILS) {
    if (wanted.includes(kind)) commit.delete(mutedKey(userId, kind));
    else commit.put(mutedKey(userId, kind), true);
  }
  await commit.send();
}

/** Adds to the commit that nothing is known any more of what a person does without. */
export function forgetMuted(commit: Commit, userId: string): void {
  for (const kind of NOTIFICATION_MAILS) commit.delete(mutedKey(userId, kind));
}

function mutedKey(userId: string, kind: NotificationMail): Deno.KvKey {
  return keys.mutedNotice(userId, kind, CHANNEL);
}
