import assert from "node:assert/strict";
import type { Viewer } from "../../domain/identity/types.ts";
import { DAY_MS, MINUTE_MS } from "../../domain/time/instant.ts";
import { memoryStore } from "../../tests/support/store.ts";
import { Commit } from "../commit.ts";
import { forgetEnded } from "./forget_ended.ts";
import { inviteMember, listInvitations } from "./invitations.ts";
import { openTokenFamily } from "./refresh_tokens.ts";
import { openSession, readSession, revokeSessions, SESSION_MS } from "./sessions.ts";
import { ISSUER, storeWithOwner, VIEWER } from "./tokens_fixture.ts";
import { MAX_TRIES, tryAgain } from "./tries.ts";

const viewer: Viewer = {
  kind: "user",
  id: "lea",
  name: "Léa Morin",
  role: "owner",
  orgId: "shipper",
  orgKind: "shipper",
  orgName: "Peintures du Rhône",
  timeZone: "Europe/Paris",
};
const count = async (kv: Deno.Kv, ...prefix: string[]) => (await Array.fromAsync(kv.list({ prefix }))).length;

Deno.test("forgetEnded() removes sessions that ended, with their index, and keeps those that open", async () => {
  await using store = await memoryStore();
  for (let n = 0; n < 25; n++) await openSession(store, viewer, "fr");
  store.clock.pass(SESSION_MS);
  const { cookie } = await openSession(store, viewer, "fr");
  await forgetEnded(store);
  assert.equal(await count(store.kv, "sessions"), 1);
  assert.equal(await count(store.kv, "sessions_by_user"), 1);
  assert.ok(await readSession(store, cookie));
});

Deno.test("forgetEnded() removes sessions and sign-ins by the API that a change of rights ended, and no other", async () => {
  await using store = await storeWithOwner();
  for (let n = 0; n < 12; n++) await openSession(store, VIEWER, "fr");
  await openTokenFamily(store, ISSUER, VIEWER, 0);
  await revokeSessions(new Commit(store.kv), VIEWER.id).send();
  const { cookie } = await openSession(store, VIEWER, "fr");
  await openTokenFamily(store, ISSUER, VIEWER, 1);
  await forgetEnded(store);
  assert.deepEqual([await count(store.kv, "sessions"), await count(store.kv, "token_families")], [1, 1]);
  assert.ok(await readSession(store, cookie));
});

Deno.test("forgetEnded() removes invitations that nobody answered, with their links", async () => {
  await using store = await memoryStore();
  const invite = (email: string) =>
    inviteMember(store, viewer, { invited: { name: "Inès", email, lang: "fr", role: "viewer" }, publicUrl: "" }, {
      scope: "lea",
      id: email,
      contentHash: "",
    });
  for (let n = 0; n < 12; n++) await invite(`n${n}@demo.test`);
  store.clock.pass(7 * DAY_MS);
  await invite("late@demo.test");
  await forgetEnded(store);
  assert.deepEqual((await listInvitations(store, "shipper")).map(({ email }) => email), ["late@demo.test"]);
  assert.equal(await count(store.kv, "invitations"), 1);
  assert.equal(await count(store.kv, "links"), 1);
});

Deno.test("forgetEnded() removes tries of spans that are over, and goes on counting those of now", async () => {
  await using store = await memoryStore();
  for (const address of ["192.0.2.1", "192.0.2.2"]) await tryAgain(store, "address", address);
  store.clock.pass(15 * MINUTE_MS);
  for (let n = 0; n < MAX_TRIES.code; n++) await tryAgain(store, "code", "stop");
  await forgetEnded(store);
  assert.equal(await count(store.kv, "tries"), 1);
  assert.equal(await tryAgain(store, "code", "stop"), false);
});

Deno.test("tryAgain() stores no address", async () => {
  await using store = await memoryStore();
  await tryAgain(store, "address", "192.0.2.1");
  const stored = await Array.fromAsync(store.kv.list({ prefix: ["tries"] }), ({ key }) => key.join(" "));
  assert.equal(stored.length, 1);
  assert.ok(!stored[0]!.includes("192.0.2.1"));
});

Deno.test("forgetEnded() forgets more tries than one commit takes", async () => {
  await using store = await memoryStore();
  for (let n = 0; n < 1_100; n++) await tryAgain(store, "secondFactor", `somebody ${n}`);
  store.clock.pass(30 * MINUTE_MS);
  await forgetEnded(store);
  assert.equal(await count(store.kv, "tries"), 0);
});
