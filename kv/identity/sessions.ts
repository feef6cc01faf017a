import type { Lang } from "../../domain/i18n/lang.ts";
import type { Session, SessionOrigin, User, Viewer } from "../../domain/identity/types.ts";
import { HOUR_MS } from "../../domain/time/instant.ts";
import { type Aggregate, Commit } from "../commit.ts";
import { type ListVersion, listVersionOf } from "../kept_pages.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { unseenKeys, unseenOf } from "../notices/notices.ts";
import type { Store } from "../store.ts";
import { hashToken, newToken } from "./tokens.ts";

export const SESSION_MS = 12 * HOUR_MS;

/** A session as the list of a person's own shows it. */
export interface SessionRow extends Pick<Session, "createdAt" | "expiresAt" | "rightsVersion" | "origin" | "seenAt"> {
  readonly orgName: string;
}

/** Sessions, listed by person so that they can be revoked. */
export const SESSIONS: Aggregate<Session> = {
  name: "sessions",
  key: (session) => keys.session(session.hash),
  entries: ({ hash, viewer, createdAt, expiresAt, rightsVersion, origin, seenAt }) => [
    {
      key: keys.sessionByUser(viewer.id, hash),
      value: {
        createdAt,
        expiresAt,
        rightsVersion,
        orgName: viewer.orgName,
        ...origin && { origin },
        ...seenAt && { seenAt },
      } satisfies SessionRow,
    },
  ],
  counters: () => [],
  lists: () => [],
};

/** A secret for the browser's cookie with the session that it opens. */
export interface OpenedSession {
  /** `personId.orgId.secret`: the ids name the keys to read in one go and prove nothing. */
  readonly cookie: string;
  readonly session: Session;
}

/** What a session knows besides who acts: the browser it is in, and the user who may act for others too. */
export interface SessionFacts {
  readonly origin?: SessionOrigin | undefined;
  readonly user?: Pick<User, "memberships"> | undefined;
}

/** A session for `viewer`, not stored yet: the caller adds it to the commit that gives the right to it. */
export function newSession(
  store: Store,
  viewer: Viewer,
  lang: Lang,
  rightsVersion: number,
  { origin, user }: SessionFacts = {},
): OpenedSession {
  const secret = newToken();
  const now = store.now();
  return {
    cookie: `${viewer.id}.${viewer.orgId}.${secret}`,
    session: {
      hash: hashToken(secret),
      viewer,
      lang,
      csrf: newToken(),
      createdAt: now,
      expiresAt: now + SESSION_MS,
      rightsVersion,
      ...origin && { origin },
      ...user && user.memberships.length > 1 && { maySwitch: true },
    },
  };
}

/** Opens a session for `viewer` in a commit of its own. */
export async function openSession(store: Store, viewer: Viewer, lang: Lang, facts?: SessionFacts): Promise<OpenedSession> {
  const opened = newSession(store, viewer, lang, await rightsVersionOf(store.kv, viewer.id), facts);
  await new Commit(store.kv).create(SESSIONS, opened.session).send();
  return opened;
}

/** How often the rights of a person have changed. */
export async function rightsVersionOf(kv: Deno.Kv, personId: string): Promise<number> {
  const entry = await kv.get<Deno.KvU64>(keys.rightsVersion(personId));
  return Number(entry.value?.value ?? 0n);
}

/** What one read tells of a cookie: the session, and the version of the lists of its organisation. */
export interface SessionRead {
  readonly session: Session;
  /** Moves on with every change of any list of the organisation acted for; null before the first one. */
  readonly listVersion: ListVersion | null;
  /** Notices of the organisation that this person has not seen; null when they were not asked for. */
  readonly unseenNotices: number | null;
}

type ReadEntries = [
  Deno.KvEntryMaybe<Session>,
  Deno.KvEntryMaybe<Deno.KvU64>,
  Deno.KvEntryMaybe<Deno.KvU64>,
  Deno.KvEntryMaybe<Deno.KvU64>?,
  Deno.KvEntryMaybe<number>?,
];

/**
 * Reads the session of a cookie in one round trip; null when unknown, expired, revoked, or when the person's rights changed since. Most forms, and
 * browsers that ask whether their page still holds, are answered without a page and so need no count of notices: `withNotices` false leaves it out.
 */
export async function readSession(store: Store, cookie: string, withNotices = true): Promise<SessionRead | null> {
  const [personId, orgId, secret] = cookie.split(".");
  if (!personId || !orgId || !secret) return null;
  const wanted = [
    keys.session(hashToken(secret)),
    keys.rightsVersion(personId),
    keys.listVersion(orgId),
    ...withNotices ? unseenKeys(orgId, personId) : [],
  ];
  const [session, rights, list, told, seen] = await getMany<unknown[]>(store.kv, wanted) as ReadEntries;
  const { value } = session;
  if (value === null || value.expiresAt <= store.now()) return null;
  if (value.viewer.id !== personId || value.viewer.orgId !== orgId) return null;
  if (value.rightsVersion !== Number(rights.value?.value ?? 0n)) return null;
  return {
    session: value,
    listVersion: listVersionOf(list),
    unseenNotices: withNotices ? unseenOf(told?.value ?? null, seen?.value ?? null) : null,
  };
}

/** Ends a session; ending it twice is no fault. */
export async function closeSession(kv: Deno.Kv, session: Session): Promise<void> {
  const entry = await kv.get<Session>(keys.session(session.hash));
  if (entry.value !== null) await new Commit(kv).remove(SESSIONS, entry).send();
}

/** Ends every session of a person at once: their rights version moves on. */
export function revokeSessions(commit: Commit, personId: string): Commit {
  return commit.add(keys.rightsVersion(personId), 1);
}
