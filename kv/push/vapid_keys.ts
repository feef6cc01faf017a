import type { SecretBox } from "../../domain/identity/secret_box.ts";
import { Commit, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";

/** A key pair on P-256 as RFC 8292 and the browsers write it: base64url of 65 and 32 bytes. */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

interface StoredKeys {
  readonly publicKey: string;
  readonly sealedPrivateKey: string;
}

/** The keys that the store holds; `generate` makes them at the first time. Made again when this process' secret opens them no more. */
export function storedVapidKeys(store: Store, secrets: SecretBox, generate: () => Promise<VapidKeys>): Promise<VapidKeys> {
  return transact<VapidKeys>(async () => {
    const { value, versionstamp } = await store.kv.get<StoredKeys>(keys.vapidKey());
    const privateKey = value && await secrets.open(value.sealedPrivateKey);
    if (value !== null && privateKey !== null) return { answer: { publicKey: value.publicKey, privateKey } };
    const made = await generate();
    const stored: StoredKeys = { publicKey: made.publicKey, sealedPrivateKey: await secrets.seal(made.privateKey) };
    const commit = new Commit(store.kv).check(keys.vapidKey(), versionstamp).put(keys.vapidKey(), stored);
    return { commit, answer: made };
  });
}
