import { type Instant, MINUTE_MS } from "../../domain/time/instant.ts";
import { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import { hashToken, newToken } from "./tokens.ts";

export const CHALLENGE_MS = 5 * MINUTE_MS;

interface Challenge {
  /** Who registers a passkey with it; null when it is for a sign-in, whose user the passkey tells. */
  readonly userId: string | null;
  readonly expiresAt: Instant;
}

/** A new challenge of 256 bits, base64url, that is good once: for `userId` to register a passkey, or with null to sign in. */
export async function issueChallenge(store: Store, userId: string | null): Promise<string> {
  const challenge = newToken();
  const record: Challenge = { userId, expiresAt: store.now() + CHALLENGE_MS };
  await new Commit(store.kv).put(keys.passkeyChallenge(hashToken(challenge)), record, { expireIn: CHALLENGE_MS }).send();
  return challenge;
}

/** Takes a challenge, so that it is never good again; gives whether it was issued for that purpose and still lives. */
export async function takeChallenge(store: Store, challenge: string, userId: string | null): Promise<boolean> {
  const key = keys.passkeyChallenge(hashToken(challenge));
  const { value, versionstamp } = await store.kv.get<Challenge>(key);
  if (value === null || !await new Commit(store.kv).check(key, versionstamp).delete(key).send()) return false;
  return value.userId === userId && value.expiresAt > store.now();
}
