import type { TokenFamily } from "../../domain/identity/token_family.ts";
import type { Session } from "../../domain/identity/types.ts";
import { MINUTE_MS } from "../../domain/time/instant.ts";
import { Commit, type Loaded, loaded, transact } from "../commit.ts";
import { recordAudit } from "../audits/audits.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import type { Store } from "../store.ts";
import { type SessionRow, SESSIONS } from "./sessions.ts";
import { endFamily } from "./token_families.ts";

/** "Last seen" is written at most this often. */
const SEEN_MS = 10 * MINUTE_MS;
/** Far more than anybody is signed in at a time, ended ones are forgotten within the hour; of a program that signs in for every run, the last ones. */
const MOST_SESSIONS = 200;
/** Names a session on its person's pages: enough of its hash to be the only one, too little to be taken for it. */
const ID_CHARS = 16;

/** A session that still opens, of a browser or of a program by the API, as its person sees it. */
export interface OwnSession extends SessionRow {
  readonly id: string;
  /** The one that asks. */
  readonly current: boolean;
}

/** The sessions of the person of `session` that still open, the last used first. */
export async function listOwnSessions(store: Store, session: Session): Promise<OwnSession[]> {
  const { kv } = store;
  const { id } = session.viewer;
  const [browsers, programs] = await Promise.all([
    rowsOf(kv, keys.sessionByUser(id, "")),
    rowsOf(kv, keys.tokenFamilyByUser(id, "")),
  ]);
  const own: OwnSession[] = [
    ...browsers.map(({ id: hash, row }) => ({ ...row, id: hash.slice(0, ID_CHARS), current: hash === session.hash })),
    ...programs.map(({ id, row }) => ({ ...row, id, current: false })),
  ];
  return own.filter(({ expiresAt, rightsVersion }) => expiresAt > store.now() && rightsVersion === session.rightsVersion)
    .sort((one, other) => (other.seenAt ?? other.createdAt) - (one.seenAt ?? one.createdAt));
}

/** Ends one session of the person of `session`, and all that a program got by it; false when none of theirs has that id. */
export async function endOwnSession(store: Store, session: Session, id: string): Promise<boolean> {
  const { viewer } = session;
  return await transact(async () => {
    const commit = new Commit(store.kv);
    if (!await endOne(commit, store, viewer.id, id)) return { answer: false };
    recordAudit(commit, store, viewer, { action: "sessions.revoked", target: viewer.name });
    return { commit, answer: true };
  });
}

/** Adds to `commit` that the session or family `id` of a person ends; false when there is none. */
async function endOne(commit: Commit, store: Store, personId: string, id: string): Promise<boolean> {
  const { kv } = store;
  const browser = (await rowsOf(kv, keys.sessionByUser(personId, ""))).find(({ id: hash }) => hash.slice(0, ID_CHARS) === id);
  if (browser !== undefined) {
    const session = loaded(await kv.get<Session>(keys.session(browser.id)));
    if (session !== null) commit.remove(SESSIONS, session);
    return session !== null;
  }
  const family = loaded(await kv.get<TokenFamily>(keys.tokenFamily(id)));
  if (family === null || family.value.userId !== personId || family.value.revokedAt !== undefined) return false;
  endFamily(commit, store, family);
  return true;
}

/**
 * Ends every session of a person but this one, and all that hangs on their rights version. False when it was ended itself meanwhile, or the rights
 * changed: then nothing was done.
 */
export async function endOtherSessions(store: Store, session: Session): Promise<boolean> {
  const commit = new Commit(store.kv);
  if (await keepOnly(commit, store.kv, session) === null) return false;
  recordAudit(commit, store, session.viewer, { action: "sessions.revoked", target: session.viewer.name });
  return await commit.send();
}

/**
 * Adds to `commit` that the person's rights version moves on and `session` with it, changed by `change`: the only one that still opens. Null when it
 * is no longer there, or no longer valid.
 */
export async function keepOnly(
  commit: Commit,
  kv: Deno.Kv,
  session: Session,
  change: Partial<Pick<Session, "viewer" | "lang">> = {},
): Promise<Session | null> {
  const versionKey = keys.rightsVersion(session.viewer.id);
  const [stored, version] = await getMany<[Session, Deno.KvU64]>(kv, [keys.session(session.hash), versionKey]);
  const before: Loaded<Session> | null = loaded(stored);
  if (before === null || before.value.rightsVersion !== Number(version.value?.value ?? 0n)) return null;
  const kept: Session = { ...before.value, ...change, rightsVersion: before.value.rightsVersion + 1 };
  commit.check(versionKey, version.versionstamp).add(versionKey, 1).change(SESSIONS, before, kept);
  return kept;
}

/** Writes that a session was used just now, when that was not written in the last ten minutes. Losing against another write costs nothing. */
export async function markSessionSeen(store: Store, session: Session): Promise<void> {
  const now = store.now();
  if (now - (session.seenAt ?? session.createdAt) < SEEN_MS) return;
  const before = loaded(await store.kv.get<Session>(keys.session(session.hash)));
  if (before !== null) await new Commit(store.kv).change(SESSIONS, before, { ...before.value, seenAt: now }).send();
}

/** The rows beside `key`, the newest of them, with the last part of their keys. */
async function rowsOf(kv: Deno.Kv, key: Deno.KvKey): Promise<{ readonly id: string; readonly row: SessionRow }[]> {
  const options = { limit: MOST_SESSIONS, batchSize: MOST_SESSIONS, reverse: true };
  const entries = await Array.fromAsync(kv.list<SessionRow>({ prefix: key.slice(0, -1) }, options));
  return entries.map(({ key, value }) => ({ id: String(key.at(-1)), row: value }));
}
