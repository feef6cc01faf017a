import type { TakenMail } from "../../domain/mail_intake/taken_mail.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { Commit } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";

/** How long a mail is recognised as handed over again. Providers and mail servers give up after days. */
export const REMEMBERED_MS = 30 * DAY_MS;

/**
 * Sends the job that takes a mail, whose files are stored before; false where the same one was taken already. `hash` is of what makes it the same: the
 * address, the Message-ID and the bytes of the files.
 */
export async function takeInMail(store: Store, hash: string, mail: TakenMail): Promise<boolean> {
  const key = keys.mailTaken(hash);
  const commit = new Commit(store.kv).check(key, null).put(key, true, { expireIn: REMEMBERED_MS });
  sendMessage(commit, store, { kind: "take_mail", payload: mail });
  return await commit.send();
}
