import assert from "node:assert/strict";
import {
  ACCESS_TOKEN_MS,
  honouredAt,
  isSuccessorDue,
  KEY_LIFE_MS,
  KEY_NOTICE_MS,
  KEYS_KEPT_MS,
  signerAt,
} from "./signing_key.ts";
import type { SigningKey } from "./signing_key.ts";

const key = (generation: number, signsFrom: number): SigningKey => ({
  generation,
  id: `key-${generation}`,
  publicKey: { kty: "OKP", crv: "Ed25519", x: "" },
  sealedPrivateKey: "",
  createdAt: signsFrom,
  signsFrom,
});
const first = key(1, 0);
const second = key(2, KEY_LIFE_MS);
const both = [second, first];
const ids = (keys: readonly SigningKey[]) => keys.map(({ id }) => id);

Deno.test("signerAt() gives the youngest key whose time has come", () => {
  assert.equal(signerAt([], 0), undefined);
  assert.equal(signerAt(both, KEY_LIFE_MS - 1)?.id, "key-1");
  assert.equal(signerAt(both, KEY_LIFE_MS)?.id, "key-2");
});

Deno.test("isSuccessorDue() is so without any key, and from the notice before the youngest has signed its time", () => {
  assert.equal(isSuccessorDue([], 0), true);
  assert.equal(isSuccessorDue([first], KEY_LIFE_MS - KEY_NOTICE_MS - 1), false);
  assert.equal(isSuccessorDue([first], KEY_LIFE_MS - KEY_NOTICE_MS), true);
  assert.equal(isSuccessorDue(both, KEY_LIFE_MS), false);
});

Deno.test("honouredAt() keeps a retired key until the last token it may have signed has ended, and shows a successor at once", () => {
  const last = KEY_LIFE_MS + KEYS_KEPT_MS + ACCESS_TOKEN_MS;
  assert.deepEqual(ids(honouredAt(both, 0)), ["key-1", "key-2"]);
  assert.deepEqual(ids(honouredAt(both, last - 1)), ["key-1", "key-2"]);
  assert.deepEqual(ids(honouredAt(both, last)), ["key-2"]);
});
