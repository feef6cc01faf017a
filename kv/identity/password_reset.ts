import type { MessagePayloads } from "../../domain/jobs/message.ts";
import { passwordReset } from "../../domain/notices/account_mails.ts";
import { Commit } from "../commit.ts";
import { sendMessage } from "../jobs/message.ts";
import { queueMail } from "../mails/queue_mail.ts";
import type { Store } from "../store.ts";
import { issueSetUpLink, LINK_LIFE_MS } from "./links.ts";
import { tryAgain } from "./tries.ts";
import { getUserByEmail } from "./users.ts";

/**
 * Takes note that somebody asked for another password of the account `email` (lower case). Whether there is one is found out later, by the job: so
 * this answers alike, and as fast, for every address. Asked too often, nothing is sent.
 */
export async function requestPasswordReset(store: Store, email: string): Promise<void> {
  if (!await tryAgain(store, "reset", email)) return;
  const commit = new Commit(store.kv);
  sendMessage(commit, store, { kind: "reset_password", payload: { email } });
  await commit.send();
}

/** The commit of that job: a link by mail, which revokes those asked for before. Null where there is no such account, or it is shut out. */
export async function issuePasswordReset(
  store: Store,
  { email }: MessagePayloads["reset_password"],
  publicUrl: string,
): Promise<Commit | null> {
  const user = (await getUserByEmail(store.kv, email))?.value;
  if (user === undefined || user.disabledAt !== undefined) return null;
  const commit = new Commit(store.kv);
  const issuer = { id: user.id, orgId: user.memberships[0]?.orgId ?? user.id };
  const token = await issueSetUpLink(commit, store, { kind: "password_reset", userId: user.id }, issuer);
  const expiresAt = store.now() + LINK_LIFE_MS.password_reset;
  const url = `${publicUrl}/links/${token}`;
  queueMail(commit, store, user.email, passwordReset(user.lang, { name: user.name, url, expiresAt }));
  return commit;
}
