import type { Invitation, Link, Session } from "../../domain/identity/types.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { type Aggregate, Commit, type Loaded, loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import { LIMITS } from "../limits.ts";
import type { Store } from "../store.ts";
import { INVITATIONS } from "./invitations.ts";
import { LINKS } from "./links.ts";
import { SESSIONS } from "./sessions.ts";
import { forgetTries } from "./tries.ts";

/** A record that opens something until a moment. */
interface Expiring {
  readonly expiresAt: Instant;
}

/**
 * Forgets sessions and invitations that open nothing any more, and tries that are not counted any more: they tell of people, and their purpose is
 * over (GDPR, art. 5.1.e). Done by the clock; cut short, the next run goes on.
 */
export async function forgetEnded(store: Store): Promise<void> {
  await forgetTries(store);
  await forgetExpired<Session>(store, SESSIONS);
  await forgetExpired<Invitation>(store, INVITATIONS, async (commit, { linkHash }) => {
    const link = loaded(await store.kv.get<Link>(keys.link(linkHash)));
    if (link !== null) commit.remove(LINKS, link);
  });
}

/** Removes the expired records of an aggregate; `also` adds what goes with each to its commit, one check at most. */
async function forgetExpired<T extends Expiring>(
  store: Store,
  aggregate: Aggregate<T>,
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
    if (value.expiresAt > store.now()) continue;
    ended.push({ value, versionstamp });
    if (ended.length === batch) await forget();
  }
  if (ended.length > 0) await forget();
}
