import assert from "node:assert/strict";
import { base64url, decodeJwt, decodeProtectedHeader, generateKeyPair, importJWK, SignJWT } from "jose";
import { ACCESS_TOKEN_MS, KEY_LIFE_MS, KEY_NOTICE_MS, KEYS_KEPT_MS, type SigningKey } from "../../domain/identity/signing_key.ts";
import { MINUTE_MS, SECOND_MS } from "../../domain/time/instant.ts";
import { openSecretBox } from "../../jobs/ports/secret_box/secret_box.ts";
import { Commit, loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import { issueAccessToken, verifyAccessToken } from "./access_tokens.ts";
import { openTokenFamily } from "./refresh_tokens.ts";
import { revokeSessions } from "./sessions.ts";
import { listSigningKeys, rotateSigningKeys } from "./signing_keys.ts";
import { ISSUER, OWNER, storeWithOwner, VIEWER } from "./tokens_fixture.ts";
import { USERS } from "./users.ts";

const signIn = async (store: Store) => (await openTokenFamily(store, ISSUER, VIEWER, 0)).accessToken;
const verify = (store: Store, token: string) => verifyAccessToken(store, ISSUER, token);
const familyOf = (token: string) => ({ id: String(decodeJwt(token).sid), rightsVersion: 0 });

Deno.test("verifyAccessToken() gives the viewer, the first time and when the signature is remembered", async () => {
  await using store = await storeWithOwner();
  const token = await signIn(store);
  assert.deepEqual(await verify(store, token), { viewer: VIEWER, listVersion: null });
  await new Commit(store.kv).touch("shipper").send();
  const again = await verify(store, token);
  assert.ok(again !== null && again !== "expired");
  assert.equal(again.listVersion?.count, 1n);
});

Deno.test("issueAccessToken() says who, for whom, by which key and until when, and nothing else of the person", async () => {
  await using store = await storeWithOwner();
  const token = await signIn(store);
  const [key] = await listSigningKeys(store.kv);
  assert.deepEqual(decodeProtectedHeader(token), { alg: "EdDSA", kid: key!.id, typ: "at+jwt" });
  const { jti, sid, ...claims } = decodeJwt(token);
  const iat = Math.floor(store.now() / SECOND_MS);
  assert.ok(jti && sid);
  assert.deepEqual(claims, {
    sub: "lea",
    org: "shipper",
    role: "owner",
    rv: 0,
    iss: "https://symphonia.test",
    aud: "https://symphonia.test/api",
    iat,
    exp: iat + 900,
  });
});

Deno.test("verifyAccessToken() tells an expired token from one of nobody's, remembered or not", async () => {
  await using store = await storeWithOwner();
  const [seen, unseen] = [await signIn(store), await signIn(store)];
  await verify(store, seen);
  store.clock.pass(ACCESS_TOKEN_MS);
  assert.equal(await verify(store, seen), "expired");
  assert.equal(await verify(store, unseen), "expired");
});

Deno.test("verifyAccessToken() refuses what our key did not sign, or signed for others", async (t) => {
  await using store = await storeWithOwner();
  const token = await signIn(store);
  const { payload, header } = { payload: decodeJwt(token), header: decodeProtectedHeader(token) };
  const [head, body, signature] = token.split(".") as [string, string, string];
  const foreign = await generateKeyPair("EdDSA");
  const forge = (kid: string) =>
    new SignJWT(payload).setProtectedHeader({ alg: "EdDSA", typ: "at+jwt", kid }).sign(foreign.privateKey);
  const encode = (part: unknown) => base64url.encode(JSON.stringify(part));
  const publicKey = JSON.stringify((await listSigningKeys(store.kv))[0]!.publicKey);
  const forged: Record<string, string> = {
    "another key under our kid": await forge(header.kid!),
    "another key under a kid of its own": await forge("unknown"),
    "a claim changed": `${head}.${encode({ ...payload, role: "admin" })}.${signature}`,
    "alg none": `${encode({ ...header, alg: "none" })}.${body}.`,
    "our public key taken for a shared secret": await new SignJWT(payload)
      .setProtectedHeader({ alg: "HS256", typ: "at+jwt", kid: header.kid! }).sign(new TextEncoder().encode(publicKey)),
    "no kid": `${encode({ alg: "EdDSA", typ: "at+jwt" })}.${body}.${signature}`,
    "no signature": `${head}.${body}.`,
    "no token": "x",
    "nothing": "",
  };
  for (const [name, text] of Object.entries(forged)) {
    await t.step(name, async () => assert.equal(await verify(store, text), null));
  }
  await t.step("made for another installation", async () => {
    assert.equal(await verifyAccessToken(store, { publicUrl: "https://other.test" }, token), null);
  });
  await t.step("the true one, after all that", async () => assert.ok(await verify(store, token)));
});

Deno.test("verifyAccessToken() ends with the person's rights, with the person, and with the sign-in", async (t) => {
  await t.step("rights", async () => {
    await using store = await storeWithOwner();
    const token = await signIn(store);
    assert.ok(await verify(store, token));
    await revokeSessions(new Commit(store.kv), "lea").send();
    assert.equal(await verify(store, token), null);
  });
  await t.step("disabled", async () => {
    await using store = await storeWithOwner();
    const token = await signIn(store);
    assert.ok(await verify(store, token));
    const before = loaded(await store.kv.get<typeof OWNER>(keys.user("lea")))!;
    await new Commit(store.kv).change(USERS, before, { ...OWNER, disabledAt: store.now() }).send();
    assert.equal(await verify(store, token), null);
  });
  await t.step("another role", async () => {
    await using store = await storeWithOwner();
    const token = await signIn(store);
    const before = loaded(await store.kv.get<typeof OWNER>(keys.user("lea")))!;
    await new Commit(store.kv).change(USERS, before, { ...OWNER, memberships: [{ orgId: "shipper", role: "viewer" }] }).send();
    assert.equal(await verify(store, token), null);
  });
  await t.step("a family that is none", async () => {
    await using store = await storeWithOwner();
    const token = await issueAccessToken(store, ISSUER, VIEWER, { id: "none", rightsVersion: 0 });
    assert.equal(await verify(store, token), null);
  });
});

Deno.test("rotateSigningKeys() publishes a key before it signs, and honours the old one until its tokens have ended", async () => {
  await using store = await storeWithOwner();
  await rotateSigningKeys(store, ISSUER.ports.secrets);
  await rotateSigningKeys(store, ISSUER.ports.secrets);
  assert.equal((await listSigningKeys(store.kv)).length, 1, "not due: nothing happens");
  store.clock.pass(KEY_LIFE_MS - KEY_NOTICE_MS);
  await rotateSigningKeys(store, ISSUER.ports.secrets);
  const [first, second] = await listSigningKeys(store.kv);
  assert.ok(first && second);
  const pair = await openTokenFamily(store, ISSUER, VIEWER, 0);
  assert.equal(decodeProtectedHeader(pair.accessToken).kid, first.id, "the new one is only published yet");
  store.clock.pass(KEY_NOTICE_MS - MINUTE_MS);
  const old = await issueAccessToken(store, ISSUER, VIEWER, familyOf(pair.accessToken));
  store.clock.pass(MINUTE_MS);
  const next = await issueAccessToken(store, ISSUER, VIEWER, familyOf(pair.accessToken));
  assert.equal(decodeProtectedHeader(old).kid, first.id);
  assert.equal(decodeProtectedHeader(next).kid, second.id);
  for (const token of [old, next]) assert.ok(typeof await verify(store, token) === "object");
  store.clock.pass(ACCESS_TOKEN_MS + KEYS_KEPT_MS);
  assert.equal(await verify(store, await signedBy(store, first, next)), null, "the old key makes no token any more");
  assert.ok(typeof await verify(store, await signedBy(store, second, next)) === "object");
  store.clock.pass(KEY_LIFE_MS - KEY_NOTICE_MS);
  await rotateSigningKeys(store, ISSUER.ports.secrets);
  assert.deepEqual((await listSigningKeys(store.kv)).map(({ generation }) => generation), [2, 3]);
});

/** `token` as that key of ours would sign it now. */
async function signedBy(store: Store, { id, sealedPrivateKey }: SigningKey, token: string): Promise<string> {
  const key = await importJWK(JSON.parse((await ISSUER.ports.secrets.open(sealedPrivateKey))!), "EdDSA");
  const exp = Math.floor((store.now() + ACCESS_TOKEN_MS) / SECOND_MS);
  return await new SignJWT({ ...decodeJwt(token), exp }).setProtectedHeader({ alg: "EdDSA", typ: "at+jwt", kid: id }).sign(key);
}

Deno.test("issueAccessToken() makes a key of its own when the stored one was sealed under another secret", async () => {
  await using store = await storeWithOwner();
  const secrets = await openSecretBox("the secret before it was changed, long enough too");
  await rotateSigningKeys(store, secrets);
  const token = await signIn(store);
  assert.equal((await listSigningKeys(store.kv)).length, 2);
  assert.ok(await verify(store, token));
});

Deno.test("the private key is stored sealed alone", async () => {
  await using store = await storeWithOwner();
  await signIn(store);
  const [key] = await listSigningKeys(store.kv);
  const opened = JSON.parse((await ISSUER.ports.secrets.open(key!.sealedPrivateKey))!);
  const stored = JSON.stringify(key);
  assert.ok(!stored.includes(opened.d));
  assert.deepEqual(Object.keys(key!.publicKey).sort(), ["crv", "kty", "x"]);
});
