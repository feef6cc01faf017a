import { watchKeys } from "../inspector/watch_keys.ts";
import { keys } from "../keys.ts";

/** A list that somebody follows, by one watch for all of them. */
interface Followed {
  readonly followers: Set<() => void>;
  readonly leaving: AbortController;
  /** Settles when the last follower has left, or the store closes. */
  readonly ended: Promise<void>;
}

const followedIn = new WeakMap<Deno.Kv, Map<string, Followed>>();

/**
 * Calls `tell` after every change of `list` (the orders and notices of an organisation), until `signal` aborts or the store closes. A watch of the
 * store is shared by all who follow the same list. Whoever looks now and at each call misses nothing.
 */
export async function followList(kv: Deno.Kv, list: string, signal: AbortSignal, tell: () => void): Promise<void> {
  if (signal.aborted) return;
  const lists = listsOf(kv);
  const followed = lists.get(list) ?? follow(kv, lists, list);
  const { followers, leaving, ended } = followed;
  const follower = () => tell();
  followers.add(follower);
  const left = Promise.withResolvers<void>();
  signal.addEventListener("abort", () => left.resolve(), { once: true });
  await Promise.race([left.promise, ended]);
  followers.delete(follower);
  if (followers.size > 0 || lists.get(list) !== followed) return;
  lists.delete(list);
  leaving.abort();
  await ended;
}

function listsOf(kv: Deno.Kv): Map<string, Followed> {
  let lists = followedIn.get(kv);
  if (lists === undefined) followedIn.set(kv, lists = new Map());
  return lists;
}

function follow(kv: Deno.Kv, lists: Map<string, Followed>, list: string): Followed {
  const followers = new Set<() => void>();
  const leaving = new AbortController();
  const look = () => followers.forEach((tell) => tell());
  const ended = watchKeys(kv, [keys.listVersion(list)], leaving.signal, look).finally(() => {
    if (lists.get(list)?.leaving === leaving) lists.delete(list);
  });
  // Each follower is told by its own promise.
  ended.catch(() => {});
  const followed = { followers, leaving, ended };
  lists.set(list, followed);
  return followed;
}
