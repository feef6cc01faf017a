import type { SecretBox } from "../../domain/identity/secret_box.ts";
import { honouredAt, isSuccessorDue, KEY_NOTICE_MS, type PublicKey, type SigningKey } from "../../domain/identity/signing_key.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { recordAudit } from "../audits/audits.ts";
import { PLATFORM } from "../audits/platform_actor.ts";
import { type Aggregate, Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { readAll } from "../page.ts";
import type { Store } from "../store.ts";

/** Keys that sign access tokens, the retired ones too until their tokens have ended. */
export const SIGNING_KEYS: Aggregate<SigningKey> = {
  name: "signing_keys",
  key: ({ generation }) => keys.signingKey(generation),
  entries: () => [],
  counters: () => [],
  lists: () => [],
};

/** A year of keys and more; rotation removes those that have ended. */
const MOST_KEYS = 20;

/** Every signing key that is kept, the oldest first. */
export function listSigningKeys(kv: Deno.Kv): Promise<SigningKey[]> {
  return readAll<SigningKey>(kv, { prefix: ["signing_keys"] }, MOST_KEYS);
}

/**
 * Makes the key that follows those of `known` and signs from `signsFrom`, and removes those whose tokens have ended; one commit, with its line of
 * audit. False when another process made it first.
 */
export async function addSigningKey(
  store: Store,
  secrets: SecretBox,
  known: readonly SigningKey[],
  signsFrom: Instant,
): Promise<boolean> {
  const { calculateJwkThumbprint, exportJWK, generateKeyPair } = await import("jose");
  const { privateKey, publicKey } = await generateKeyPair("EdDSA", { extractable: true });
  const { x } = await exportJWK(publicKey);
  const jwk: PublicKey = { kty: "OKP", crv: "Ed25519", x: x! };
  const key: SigningKey = {
    generation: Math.max(0, ...known.map(({ generation }) => generation)) + 1,
    id: await calculateJwkThumbprint({ ...jwk }),
    publicKey: jwk,
    sealedPrivateKey: await secrets.seal(JSON.stringify(await exportJWK(privateKey))),
    createdAt: store.now(),
    signsFrom,
  };
  const commit = new Commit(store.kv).create(SIGNING_KEYS, key);
  const honoured = new Set(honouredAt(known, store.now()));
  for (const ended of known.filter((one) => !honoured.has(one))) commit.delete(SIGNING_KEYS.key(ended));
  recordAudit(commit, store, PLATFORM, { action: "signing_key.created", target: key.id });
  return await commit.send();
}

/** Makes the successor of the key that signs when it is due, published before it signs; the first key signs at once. */
export async function rotateSigningKeys(store: Store, secrets: SecretBox): Promise<void> {
  const known = await listSigningKeys(store.kv);
  if (!isSuccessorDue(known, store.now())) return;
  await addSigningKey(store, secrets, known, known.length === 0 ? store.now() : store.now() + KEY_NOTICE_MS);
}
