import type { ActOrigin } from "../../domain/audits/audit.ts";
import type { Link, User } from "../../domain/identity/types.ts";
import { securityNotice } from "../../domain/notices/account_mails.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, type Loaded } from "../commit.ts";
import { confirmAddress } from "../mails/mail_addresses.ts";
import { queueMail } from "../mails/queue_mail.ts";
import type { Store } from "../store.ts";
import { markSetUp } from "./links.ts";
import { revokeSessions } from "./sessions.ts";
import { getUser, USERS } from "./users.ts";

/**
 * Spends a link by which somebody chooses a password, their first or another one: stores it, ends every session of theirs and every other such link,
 * and tells by mail who had one before. Gives the user as they are now; null when somebody was faster or the user is shut out.
 */
export async function spendPasswordLink(
  store: Store,
  link: Loaded<Link>,
  passwordHash: string,
  from?: ActOrigin,
): Promise<User | null> {
  const { purpose } = link.value;
  if (purpose.kind !== "set_up" && purpose.kind !== "password_reset") return null;
  const before = await getUser(store.kv, purpose.userId);
  if (before === null || before.value.disabledAt !== undefined) return null;
  const user: User = { ...before.value, passwordHash };
  const commit = revokeSessions(new Commit(store.kv), user.id).change(USERS, before, user);
  await markSetUp(commit, store, link, purpose);
  confirmAddress(commit, user.email);
  if (before.value.passwordHash !== undefined) {
    const event = { type: "password_changed" } as const;
    recordAudit(commit, store, { ...user, ...from && { from } }, { action: "password.reset", target: user.email });
    queueMail(commit, store, user.email, securityNotice(user.lang, { name: user.name, event, at: store.now() }));
  }
  return await commit.send() ? user : null;
}
