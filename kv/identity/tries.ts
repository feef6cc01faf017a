import { networkOf } from "../../domain/identity/network_of.ts";
import { type Instant, MINUTE_MS } from "../../domain/time/instant.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { SHORT_KEYS_PER_COMMIT } from "../limits.ts";
import type { Store } from "../store.ts";
import { hashToken } from "./tokens.ts";

const SPAN_MS = 15 * MINUTE_MS;

/** How often a guessable thing may be tried in a quarter of an hour. */
export const MAX_TRIES = {
  account: 10,
  address: 60,
  code: 5,
  secondFactor: 5,
  reset: 3,
  resetAddress: 20,
  invitation: 30,
  signUp: 3,
  signUpAddress: 20,
  /** Links that are texted to one driver by hand. */
  driverText: 3,
  /** Mails to one address that we gave out. */
  mailIntake: 120,
  /** Answers to one sender of documents. */
  mailAnswer: 10,
} as const;
type TryKind = keyof typeof MAX_TRIES;
/** Counted by network address, of which the audit log keeps the network alone. */
const ADDRESSES: ReadonlySet<TryKind> = new Set(["address", "resetAddress", "signUpAddress"]);

/** Whoever tries is nobody yet. */
export const VISITOR = { id: "visitor", name: "visitor" } as const;

/**
 * Counts one more try at `what` and tells whether it is still within the limit. Counted before the try is judged, so that many at once gain
 * nothing; the span is fixed, so at its edge twice the limit is possible. Kept under the hash of `what`, which may be somebody's address.
 */
export async function tryAgain(store: Store, kind: TryKind, what: string): Promise<boolean> {
  const key = keyOf(store, kind, what);
  await new Commit(store.kv).add(key, 1).send();
  const { value } = await store.kv.get<Deno.KvU64>(key);
  if (Number(value?.value ?? 0n) <= MAX_TRIES[kind]) return true;
  await recordExceeded(store, kind, what);
  return false;
}

/** Adds to `commit` that the tries at `what` are forgotten: for what only somebody who was right may do. */
export function clearTries(commit: Commit, store: Store, kind: TryKind, what: string): void {
  commit.delete(keyOf(store, kind, what));
}

/** One line of the audit log a span of time, however many tries there are. */
async function recordExceeded(store: Store, kind: TryKind, what: string): Promise<void> {
  const told = keys.tries(spanOf(store.now()), `${kind}:${hashToken(what)}:told`);
  const commit = new Commit(store.kv).check(told, null).put(told, true);
  const target = ADDRESSES.has(kind) ? networkOf(what) : what;
  recordAudit(commit, store, VISITOR, { action: "tries.exceeded", target, after: kind });
  // The others of this span find it told.
  await commit.send();
}

function keyOf(store: Store, kind: TryKind, what: string): Deno.KvKey {
  return keys.tries(spanOf(store.now()), `${kind}:${hashToken(what)}`);
}

/** When the tries that count at `now` are forgotten. */
export function triesEndAt(now: Instant): Instant {
  return (spanOf(now) + 1) * SPAN_MS;
}

/** Forgets the tries that are not counted any more. */
export async function forgetTries({ kv, now }: Store): Promise<void> {
  const past: Deno.KvListSelector = { start: ["tries"], end: keys.tries(spanOf(now()), "").slice(0, 2) };
  let commit = new Commit(kv);
  let count = 0;
  for await (const { key } of kv.list(past)) {
    commit.delete(key);
    if (++count % SHORT_KEYS_PER_COMMIT > 0) continue;
    await commit.send();
    commit = new Commit(kv);
  }
  await commit.send();
}

function spanOf(now: Instant): number {
  return Math.floor(now / SPAN_MS);
}
