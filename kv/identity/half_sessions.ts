import type { HalfSession } from "../../domain/identity/types.ts";
import { MINUTE_MS } from "../../domain/time/instant.ts";
import { Commit, type Loaded, loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import { newSession, type OpenedSession, rightsVersionOf, type SessionFacts, SESSIONS } from "./sessions.ts";
import { hashToken, newToken } from "./tokens.ts";
import { getUser } from "./users.ts";
import { userViewer } from "./viewers.ts";

/** How long the second factor may take. */
export const HALF_SESSION_MS = 10 * MINUTE_MS;

/** Remembers that `userId` has shown the right password; gives the secret for the browser's cookie. */
export async function openHalfSession(store: Store, userId: string): Promise<string> {
  const secret = newToken();
  const half: HalfSession = {
    hash: hashToken(secret),
    userId,
    expiresAt: store.now() + HALF_SESSION_MS,
    rightsVersion: await rightsVersionOf(store.kv, userId),
  };
  await new Commit(store.kv).put(keys.halfSession(half.hash), half, { expireIn: HALF_SESSION_MS }).send();
  return secret;
}

/** The half-open session of a cookie; null when unknown, expired, or when the person's rights changed since. */
export async function readHalfSession(store: Store, secret: string): Promise<Loaded<HalfSession> | null> {
  const half = loaded(await store.kv.get<HalfSession>(keys.halfSession(hashToken(secret))));
  if (half === null || half.value.expiresAt <= store.now()) return null;
  return half.value.rightsVersion === await rightsVersionOf(store.kv, half.value.userId) ? half : null;
}

/** Opens the whole session once the second factor was right, which ends the half-open one; null when somebody was faster or the user is shut out. */
export async function completeHalfSession(
  store: Store,
  { value: half, versionstamp }: Loaded<HalfSession>,
  origin: SessionFacts["origin"],
): Promise<OpenedSession | null> {
  const user = (await getUser(store.kv, half.userId))?.value;
  const viewer = user && await userViewer(store.kv, user);
  if (!user || !viewer) return null;
  const opened = newSession(store, viewer, user.lang, half.rightsVersion, { origin, user });
  const key = keys.halfSession(half.hash);
  const done = await new Commit(store.kv).check(key, versionstamp).delete(key).create(SESSIONS, opened.session).send();
  return done ? opened : null;
}
