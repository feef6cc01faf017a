import type { CryptoKey } from "jose";
import type { SecretBox } from "../../domain/identity/secret_box.ts";
import { honouredAt, KEYS_KEPT_MS, signerAt, type SigningKey } from "../../domain/identity/signing_key.ts";
import { type Instant, SECOND_MS } from "../../domain/time/instant.ts";
import type { Store } from "../store.ts";
import { addSigningKey, listSigningKeys } from "./signing_keys.ts";

/** A key ready to sign, with the id that its tokens name. */
export interface Signer {
  readonly id: string;
  readonly key: CryptoKey;
}

/** A key that another secret sealed is followed by one of our own; twice in a row means that the store takes none. */
const MOST_TRIES = 3;

/** The signing keys of a store as this process knows them: read again after a minute, and imported once. */
class KeyRing {
  #known: readonly SigningKey[] = [];
  #readAt: Instant = Number.NEGATIVE_INFINITY;
  readonly #verifying = new Map<string, Promise<CryptoKey>>();
  #signer: Signer | null = null;

  /** The key that signs now; made when there is none, or none that `secrets` opens. */
  async signer(store: Store, secrets: SecretBox): Promise<Signer> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const now = store.now();
      const wanted = signerAt(await this.#keys(store), now);
      if (wanted !== undefined && wanted.id === this.#signer?.id) return this.#signer;
      const key = wanted && await openPrivateKey(secrets, wanted);
      if (key) return this.#signer = { id: wanted.id, key };
      await addSigningKey(store, secrets, this.#known, now);
      this.#readAt = Number.NEGATIVE_INFINITY;
    }
    throw new Error("no signing key could be made");
  }

  /** The public key that verifies tokens naming `id`; null when there is none, or when its tokens have all ended. */
  async verifier(store: Store, id: string): Promise<CryptoKey | null> {
    const find = async () => honouredAt(await this.#keys(store), store.now()).find((key) => key.id === id);
    let found = await find();
    if (found === undefined && this.#readAt + SECOND_MS <= store.now()) {
      // Another process may have made it since; asked once a second at most, since anybody can name a key.
      this.#readAt = Number.NEGATIVE_INFINITY;
      found = await find();
    }
    return found === undefined ? null : await this.#verifyingKey(found);
  }

  async #keys(store: Store): Promise<readonly SigningKey[]> {
    const now = store.now();
    if (now - this.#readAt < KEYS_KEPT_MS) return this.#known;
    this.#known = await listSigningKeys(store.kv);
    this.#readAt = now;
    return this.#known;
  }

  #verifyingKey({ id, publicKey }: SigningKey): Promise<CryptoKey> {
    const known = this.#verifying.get(id) ?? importKey(publicKey);
    this.#verifying.set(id, known);
    return known;
  }
}

async function openPrivateKey(secrets: SecretBox, { sealedPrivateKey }: SigningKey): Promise<CryptoKey | null> {
  const text = await secrets.open(sealedPrivateKey);
  return text === null ? null : await importKey(JSON.parse(text));
}

async function importKey(jwk: object): Promise<CryptoKey> {
  const { importJWK } = await import("jose");
  return await importJWK({ ...jwk }, "EdDSA") as CryptoKey;
}

const rings = new WeakMap<Deno.Kv, KeyRing>();

/** The key ring of a store in this process. */
export function keyRing(kv: Deno.Kv): KeyRing {
  const ring = rings.get(kv) ?? new KeyRing();
  rings.set(kv, ring);
  return ring;
}
