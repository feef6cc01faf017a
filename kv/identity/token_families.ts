import type { TokenFamily } from "../../domain/identity/token_family.ts";
import type { Aggregate, Commit, Loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import type { SessionRow } from "./sessions.ts";

/** Sign-ins by the API, listed by person beside the sessions of their browsers. */
export const TOKEN_FAMILIES: Aggregate<TokenFamily> = {
  name: "token_families",
  key: ({ id }) => keys.tokenFamily(id),
  entries: ({ id, userId, createdAt, expiresAt, rightsVersion, orgName, origin, seenAt }) => [
    {
      key: keys.tokenFamilyByUser(userId, id),
      value: {
        createdAt,
        expiresAt,
        rightsVersion,
        orgName,
        ...origin && { origin },
        ...seenAt !== undefined && { seenAt },
      } satisfies SessionRow,
    },
  ],
  counters: () => [],
  lists: () => [],
};

/** Adds to `commit` that a family has ended with every token of it; the clock forgets it within the hour. */
export function endFamily(commit: Commit, store: Store, family: Loaded<TokenFamily>): Commit {
  const now = store.now();
  return commit.change(TOKEN_FAMILIES, family, { ...family.value, revokedAt: now, expiresAt: now });
}
