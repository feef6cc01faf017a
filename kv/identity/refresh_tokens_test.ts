import assert from "node:assert/strict";
import { TOKEN_FAMILY_MS } from "../../domain/identity/token_family.ts";
import { listAudits } from "../audits/audits.ts";
import { Commit } from "../commit.ts";
import { listMails } from "../mails/mail.ts";
import type { Store } from "../store.ts";
import { verifyAccessToken } from "./access_tokens.ts";
import { endTokenFamily, openTokenFamily, refreshTokenPair } from "./refresh_tokens.ts";
import { revokeSessions } from "./sessions.ts";
import { ISSUER, storeWithOwner, VIEWER } from "./tokens_fixture.ts";

const FROM = { network: "192.0.2.0/24", requestId: "request" };
const signIn = (store: Store) => openTokenFamily(store, ISSUER, VIEWER, 0);
const refresh = (store: Store, { refreshToken }: { refreshToken: string }) => refreshTokenPair(store, ISSUER, refreshToken, FROM);
const opens = async (store: Store, { accessToken }: { accessToken: string }) =>
  await verifyAccessToken(store, ISSUER, accessToken) !== null;
const auditsOf = async (store: Store, action: string) => (await listAudits(store.kv)).rows.filter((row) => row.action === action);

Deno.test("refreshTokenPair() gives the next pair, and the one after it", async () => {
  await using store = await storeWithOwner();
  const first = await signIn(store);
  assert.deepEqual([first.expiresIn, first.tokenType], [900, "Bearer"]);
  const second = await refresh(store, first);
  const third = await refresh(store, second!);
  assert.ok(third);
  assert.equal(new Set([first, second!, third].map(({ refreshToken }) => refreshToken)).size, 3);
  assert.ok(await opens(store, third));
});

Deno.test("refreshTokenPair() ends the family when a token comes twice: audited, and told once by mail", async () => {
  await using store = await storeWithOwner();
  const other = await signIn(store);
  const stolen = await signIn(store);
  const next = (await refresh(store, stolen))!;
  assert.equal(await refresh(store, stolen), null);
  assert.equal(await refresh(store, next), null, "the token that followed is ended too");
  assert.equal(await refresh(store, stolen), null);
  for (const pair of [stolen, next]) assert.equal(await opens(store, pair), false);
  assert.ok(await opens(store, other), "another sign-in of the person goes on");
  assert.deepEqual((await auditsOf(store, "refresh_token.replayed")).map(({ target, from }) => [target, from]), [
    ["lea@usine.test (Usine du Rhône)", FROM],
  ]);
  const mails = (await listMails(store.kv)).rows;
  assert.deepEqual(mails.map(({ to, subject }) => [to, subject]), [["lea@usine.test", "Accès à l’API fermé"]]);
});

Deno.test("refreshTokenPair() lets one of two at once through, and ends the family", async () => {
  await using store = await storeWithOwner();
  const pair = await signIn(store);
  const both = await Promise.all([refresh(store, pair), refresh(store, pair)]);
  const [won] = both.filter((next) => next !== null);
  assert.equal(both.filter((next) => next !== null).length, 1);
  assert.equal(await refresh(store, won!), null);
});

Deno.test("refreshTokenPair() knows nothing of forged tokens, and none of them ends the family", async () => {
  await using store = await storeWithOwner();
  const [pair, other] = [await signIn(store), await signIn(store)];
  const [, family, secret] = pair.refreshToken.split(/^rt_([^_]+)_/) as [string, string, string];
  const otherFamily = other.refreshToken.split("_")[1]!;
  for (const forged of ["", "rt_", `rt_${family}_`, `rt_${family}_${"A".repeat(43)}`, `rt_${otherFamily}_${family}`, secret]) {
    assert.equal(await refreshTokenPair(store, ISSUER, forged, FROM), null, forged);
  }
  assert.equal(await refreshTokenPair(store, ISSUER, pair.refreshToken.replace(family, otherFamily), FROM), null);
  assert.ok(await refresh(store, pair));
});

Deno.test("refreshTokenPair() ends with the family's thirty days and with the person's rights", async () => {
  await using store = await storeWithOwner();
  const pair = await signIn(store);
  const kept = await signIn(store);
  store.clock.pass(TOKEN_FAMILY_MS - 1);
  const last = await refresh(store, pair);
  assert.ok(last);
  store.clock.pass(1);
  assert.equal(await refresh(store, last), null);
  assert.equal(await refresh(store, kept), null);
  const fresh = await signIn(store);
  await revokeSessions(new Commit(store.kv), "lea").send();
  assert.equal(await refresh(store, fresh), null);
});

Deno.test("endTokenFamily() ends every token of the sign-in; doing it twice, or with nonsense, is no fault", async () => {
  await using store = await storeWithOwner();
  const pair = await signIn(store);
  await endTokenFamily(store, "nonsense");
  assert.ok(await opens(store, pair));
  await endTokenFamily(store, pair.refreshToken);
  await endTokenFamily(store, pair.refreshToken);
  assert.equal(await opens(store, pair), false);
  assert.equal(await refresh(store, pair), null);
});

Deno.test("refresh tokens are stored by their hash alone", async () => {
  await using store = await storeWithOwner();
  const { refreshToken, accessToken } = await signIn(store);
  const secret = refreshToken.slice(-43);
  for await (const { key, value } of store.kv.list({ prefix: [] })) {
    const text = JSON.stringify([key, value], (_name, part) => typeof part === "bigint" ? String(part) : part);
    assert.ok(!text.includes(secret) && !text.includes(accessToken), JSON.stringify(key));
  }
});
