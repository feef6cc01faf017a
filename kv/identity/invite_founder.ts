import { Commit, transact } from "../commit.ts";
import { isPlatformFounded } from "../directory/organisations.ts";
import type { Store } from "../store.ts";
import { FOUNDER, issueSetUpLink } from "./links.ts";

/**
 * The token of a one-time link by which the platform is founded, the only one that opens: a lost link is no lost platform, since the next call
 * makes another. Null once the platform was founded.
 */
export async function inviteFounder(store: Store): Promise<string | null> {
  if (await isPlatformFounded(store.kv)) return null;
  return await transact(async () => {
    const commit = new Commit(store.kv);
    return { commit, answer: await issueSetUpLink(commit, store, { kind: "founding" }, FOUNDER) };
  });
}
