import type { Session, User } from "../../domain/identity/types.ts";
import { securityNotice } from "../../domain/notices/account_mails.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, type Loaded, loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import { queueMail } from "../mails/queue_mail.ts";
import type { Store } from "../store.ts";
import { keepOnly } from "./own_sessions.ts";
import { SESSIONS } from "./sessions.ts";
import { USERS } from "./users.ts";

/**
 * Changes the name and the language of the person of `session`; this session learns them at once, another one when it is opened. False when either
 * changed meanwhile.
 */
export async function changeProfile(
  store: Store,
  session: Session,
  user: Loaded<User>,
  { name, lang }: Pick<User, "name" | "lang">,
): Promise<boolean> {
  const stored = loaded(await store.kv.get<Session>(keys.session(session.hash)));
  if (stored === null) return false;
  const viewer = { ...stored.value.viewer, name };
  return await new Commit(store.kv)
    .change(USERS, user, { ...user.value, name, lang })
    .change(SESSIONS, stored, { ...stored.value, viewer, lang })
    .send();
}

/** Stores another password of the person of `session`, whose other sessions end; tells them by mail. False when the user or the session changed meanwhile. */
export async function changePassword(store: Store, session: Session, user: Loaded<User>, passwordHash: string): Promise<boolean> {
  const { name, email, lang } = user.value;
  const commit = new Commit(store.kv).change(USERS, user, { ...user.value, passwordHash });
  if (await keepOnly(commit, store.kv, session) === null) return false;
  recordAudit(commit, store, session.viewer, { action: "password.changed", target: email });
  const event = { type: "password_changed" } as const;
  queueMail(commit, store, email, securityNotice(lang, { name, event, at: store.now() }));
  return await commit.send();
}
