import type { SignUp } from "../../domain/identity/sign_up.ts";
import type { Invitation, Link, Session } from "../../domain/identity/types.ts";
import type { TokenFamily } from "../../domain/identity/token_family.ts";
import type { UnplacedDocument } from "../../domain/mail_intake/unplaced_document.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { type Aggregate, Commit, type Loaded, loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import { LIMITS } from "../limits.ts";
import type { Store } from "../store.ts";
import { UNPLACED_DOCUMENTS } from "../mail_intake/unplaced_documents.ts";
import { INVITATIONS } from "./invitations.ts";
import { LINKS } from "./links.ts";
import { rightsVersionOf, SESSIONS } from "./sessions.ts";
import { SIGN_UPS } from "./sign_up.ts";
import { TOKEN_FAMILIES } from "./token_families.ts";
import { forgetTries } from "./tries.ts";

/** A record that opens something until a moment. */
interface Expiring {
  readonly expiresAt: Instant;
}

/**
 * Forgets sessions, sign-ins by the API, invitations and sign-ups that open nothing any more, tries that are not counted any more, and documents by mail
 * that nobody placed: they tell of people, and their purpose is over (GDPR, art. 5.1.e). Done by the clock; cut short, the next run goes on.
 */
export async function forgetEnded(store: Store): Promise<void> {
  await forgetTries(store);
  const rightsMovedOn = rightsVersions(store.kv);
  await forgetOver<Session>(store, SESSIONS, ({ viewer, rightsVersion }) => rightsMovedOn(viewer.id, rightsVersion));
  await forgetOver<TokenFamily>(store, TOKEN_FAMILIES, ({ userId, rightsVersion }) => rightsMovedOn(userId, rightsVersion));
  const withLink = async (commit: Commit, { linkHash }: { readonly linkHash: string }) => {
    const link = loaded(await store.kv.get<Link>(keys.link(linkHash)));
    if (link !== null) commit.remove(LINKS, link);
  };
  await forgetOver<Invitation>(store, INVITATIONS, undefined, withLink);
  await forgetOver<SignUp>(store, SIGN_UPS, undefined, withLink);
  await forgetOver<UnplacedDocument>(store, UNPLACED_DOCUMENTS);
}

/** Tells whether a person's rights have moved on since a version of them, which ends what was opened under it. Each person is read once. */
function rightsVersions(kv: Deno.Kv): (personId: string, version: number) => Promise<boolean> {
  const known = new Map<string, Promise<number>>();
  return async (personId, version) => {
    const now = known.get(personId) ?? rightsVersionOf(kv, personId);
    known.set(personId, now);
    // What was opened after the reading has a later version, and stays.
    return await now > version;
  };
}

/**
 * Removes the records of an aggregate that have expired, or that `isOver` says have ended before; `also` adds what goes with each to its commit, one
 * check at most.
 */
async function forgetOver<T extends Expiring>(
  store: Store,
  aggregate: Aggregate<T>,
  isOver?: (value: T) => Promise<boolean>,
  also?: (commit: Commit, value: T) => Promise<void>,
): Promise<void> {
  const batch = Math.floor(LIMITS.checksPerCommit / (also ? 2 : 1));
  let ended: Loaded<T>[] = [];
  const forget = async () => {
    const commit = new Commit(store.kv);
    for (const one of ended) {
      commit.remove(aggregate, one);
      await also?.(commit, one.value);
    }
    ended = [];
    // Lost against somebody who changed one of them: the next run finds what is left.
    await commit.send();
  };
  for await (const { value, versionstamp } of store.kv.list<T>({ prefix: [aggregate.name] })) {
    if (value.expiresAt > store.now() && !await isOver?.(value)) continue;
    ended.push({ value, versionstamp });
    if (ended.length === batch) await forget();
  }
  if (ended.length > 0) await forget();
}
