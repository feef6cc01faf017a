import assert from "node:assert/strict";
import type { Driver, Organisation } from "../../domain/directory/types.ts";
import type { LinkPurpose, User, Viewer } from "../../domain/identity/types.ts";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../domain/time/instant.ts";
import { memoryStore } from "../../tests/support/store.ts";
import { listAudits } from "../audits/audits.ts";
import { Commit } from "../commit.ts";
import { DRIVERS } from "../directory/books.ts";
import { ORGANISATIONS } from "../directory/organisations.ts";
import type { Store } from "../store.ts";
import { getLiveLink, issueLink, issueSetUpLink, renewSession, spendLink } from "./links.ts";
import { closeSession, openSession, readSession, revokeSessions, SESSION_MS } from "./sessions.ts";
import { spendPasswordLink } from "./spend_password_link.ts";
import { clearTries, MAX_TRIES, tryAgain } from "./tries.ts";
import { getUserByEmail, listUsersByOrg, USERS } from "./users.ts";
import { userViewer } from "./viewers.ts";

const carrier: Organisation = {
  id: "carrier",
  kind: "carrier",
  name: "Transports Carrier",
  siret: "73282932000074",
  vatNumber: "FR44732829320",
  address: { line1: "1 rue du Port", postcode: "01000", city: "Bourg-en-Bresse", country: "FR" },
  timeZone: "Europe/Paris",
  createdAt: 0,
};
const driver: Driver = { id: "driver", orgId: "carrier", name: "Karim Benali", lang: "es", adrCertified: true };
const user: User = {
  id: "user",
  email: "paul@carrier.test",
  name: "Paul Girard",
  lang: "fr",
  memberships: [{ orgId: "carrier", role: "owner" }],
  createdAt: 0,
};
const viewer: Viewer = {
  kind: "user",
  id: "user",
  name: "Paul Girard",
  role: "owner",
  orgId: "carrier",
  orgKind: "carrier",
  orgName: "Transports Carrier",
  timeZone: "Europe/Paris",
};

async function withPeople() {
  const store = await memoryStore();
  await new Commit(store.kv).create(ORGANISATIONS, carrier).create(DRIVERS, driver).create(USERS, user).send();
  return store;
}

async function linkFor(store: Store, purpose: LinkPurpose): Promise<string> {
  const commit = new Commit(store.kv);
  const token = issueLink(commit, store, purpose, viewer);
  await commit.send();
  return token;
}

const toUser: LinkPurpose = { kind: "set_up", userId: "user" };
const toDriver: LinkPurpose = { kind: "driver", driverId: "driver", orgId: "carrier" };

Deno.test("openSession() gives a cookie that opens the session again, and no other", async () => {
  await using store = await withPeople();
  const { cookie } = await openSession(store, viewer, "fr");
  assert.deepEqual((await readSession(store, cookie))?.session.viewer, viewer);
  const [person, org, secret] = cookie.split(".") as [string, string, string];
  for (const forged of ["", "x", `${person}.${org}.x`, `other.${org}.${secret}`, `${person}.other.${secret}`]) {
    assert.equal(await readSession(store, forged), null, forged);
  }
});

Deno.test("readSession() ends a session by time, by sign-out and when the person's rights change", async () => {
  await using store = await withPeople();
  const [timed, closed, revoked] = [
    await openSession(store, viewer, "fr"),
    await openSession(store, viewer, "fr"),
    await openSession(store, viewer, "fr"),
  ];
  await closeSession(store.kv, closed.session);
  assert.equal(await readSession(store, closed.cookie), null);
  assert.ok(await readSession(store, revoked.cookie));
  await revokeSessions(new Commit(store.kv), "user").send();
  assert.equal(await readSession(store, revoked.cookie), null);
  const fresh = await openSession(store, viewer, "fr");
  store.clock.pass(SESSION_MS);
  assert.equal(await readSession(store, timed.cookie), null);
  assert.equal(await readSession(store, fresh.cookie), null);
});

Deno.test("spendLink() lets a driver in once, in the driver's language", async () => {
  await using store = await withPeople();
  const token = await linkFor(store, toDriver);
  const link = await getLiveLink(store, token);
  const opened = await spendLink(store, link!, "fr");
  assert.equal(opened?.session.viewer.role, "driver");
  assert.equal(opened?.session.lang, "es");
  assert.equal(await getLiveLink(store, token), null);
  assert.equal(await spendLink(store, link!, "fr"), null, "two at once: the second comes too late");
});

Deno.test("spendLink() opens a delivery again until the link expires", async () => {
  await using store = await withPeople();
  const token = await linkFor(store, { kind: "delivery", orderId: "order", stopId: "d1", name: "Quai 4" });
  for (let use = 0; use < 2; use++) {
    const opened = await spendLink(store, (await getLiveLink(store, token))!, "en");
    assert.deepEqual(opened?.session.viewer.delivery, { orderId: "order", stopId: "d1" });
    assert.equal(opened?.device, null);
  }
  store.clock.pass(30 * DAY_MS);
  assert.equal(await getLiveLink(store, token), null);
});

Deno.test("renewSession() opens a driver's next session from the phone, until the driver is revoked", async () => {
  await using store = await withPeople();
  const opened = await spendLink(store, (await getLiveLink(store, await linkFor(store, toDriver)))!, "fr");
  store.clock.pass(SESSION_MS + HOUR_MS);
  assert.equal(await readSession(store, opened!.cookie), null);
  const renewed = await renewSession(store, opened!.device!);
  assert.equal((await readSession(store, renewed!.cookie))?.session.viewer.id, "driver");
  assert.equal(await renewSession(store, "made up"), null);
  await revokeSessions(new Commit(store.kv), "driver").send();
  assert.equal(await renewSession(store, opened!.device!), null);
});

Deno.test("renewSession() ends with the device's thirty days", async () => {
  await using store = await withPeople();
  const opened = await spendLink(store, (await getLiveLink(store, await linkFor(store, toDriver)))!, "fr");
  store.clock.pass(30 * DAY_MS);
  assert.equal(await renewSession(store, opened!.device!), null);
});

Deno.test("spendPasswordLink() stores the password, once", async () => {
  await using store = await withPeople();
  const link = (await getLiveLink(store, await linkFor(store, toUser)))!;
  assert.equal((await spendPasswordLink(store, link, "a hash"))?.passwordHash, "a hash");
  assert.equal((await getUserByEmail(store.kv, "PAUL@carrier.test"))?.value.passwordHash, "a hash");
  assert.equal((await listUsersByOrg(store.kv, "carrier"))[0]?.ready, true);
  assert.equal(await spendPasswordLink(store, link, "another"), null);
});

Deno.test("spendPasswordLink() ends what the person's earlier password opened, and every other such link of theirs", async () => {
  await using store = await withPeople();
  const earlier = await openSession(store, viewer, "fr");
  const [spent, other] = [await linkFor(store, toUser), await linkFor(store, { kind: "password_reset", userId: "user" })];
  await spendPasswordLink(store, (await getLiveLink(store, spent))!, "a hash");
  assert.equal(await readSession(store, earlier.cookie), null);
  assert.equal(await getLiveLink(store, other), null);
});

Deno.test("spendPasswordLink() gives somebody who was shut out no password", async () => {
  await using store = await withPeople();
  const link = (await getLiveLink(store, await linkFor(store, toUser)))!;
  const stored = (await getUserByEmail(store.kv, "paul@carrier.test"))!;
  await new Commit(store.kv).change(USERS, stored, { ...user, disabledAt: 1 }).send();
  assert.equal(await spendPasswordLink(store, link, "a hash"), null);
});

Deno.test("issueSetUpLink() revokes the person's earlier links, and nobody else's", async () => {
  await using store = await withPeople();
  const [earlier, foreign, driverLink] = [
    await linkFor(store, toUser),
    await linkFor(store, { kind: "set_up", userId: "somebody else" }),
    await linkFor(store, toDriver),
  ];
  const commit = new Commit(store.kv);
  const token = await issueSetUpLink(commit, store, { kind: "set_up", userId: "user" }, viewer);
  await commit.send();
  assert.equal(await getLiveLink(store, earlier), null);
  for (const live of [token, foreign, driverLink]) assert.ok(await getLiveLink(store, live));
});

Deno.test("spendLink() opens nothing for an archived driver or with a set-up link", async () => {
  await using store = await withPeople();
  const setUp = await getLiveLink(store, await linkFor(store, toUser));
  assert.equal(await spendLink(store, setUp!, "fr"), null);
  const token = await linkFor(store, { kind: "driver", driverId: "gone", orgId: "carrier" });
  assert.equal(await spendLink(store, (await getLiveLink(store, token))!, "fr"), null);
});

Deno.test("userViewer() gives nobody for a disabled user and for one without organisation", async () => {
  await using store = await withPeople();
  assert.equal(await userViewer(store.kv, { ...user, disabledAt: 1 }), null);
  assert.equal(await userViewer(store.kv, { ...user, memberships: [] }), null);
  assert.equal(await userViewer(store.kv, { ...user, memberships: [{ orgId: "none", role: "owner" }] }), null);
});

Deno.test("tryAgain() stops at its limit and starts again in the next quarter of an hour", async () => {
  await using store = await withPeople();
  for (let n = 0; n < MAX_TRIES.code; n++) assert.equal(await tryAgain(store, "code", "stop"), true);
  assert.equal(await tryAgain(store, "code", "stop"), false);
  assert.equal(await tryAgain(store, "code", "other stop"), true);
  store.clock.pass(15 * MINUTE_MS);
  assert.equal(await tryAgain(store, "code", "stop"), true);
});

Deno.test("tryAgain() tells the audit log once a span that there were too many, and of an address its network alone", async () => {
  await using store = await withPeople();
  for (let n = 0; n < MAX_TRIES.account + 3; n++) await tryAgain(store, "account", "paul@carrier.test");
  for (let n = 0; n < MAX_TRIES.address + 3; n++) await tryAgain(store, "address", "192.0.2.77");
  const lines = (await listAudits(store.kv)).rows.map(({ action, target, after }) => [action, target, after]);
  assert.deepEqual(lines, [
    ["tries.exceeded", "192.0.2.0/24", "address"],
    ["tries.exceeded", "paul@carrier.test", "account"],
  ]);
});

Deno.test("clearTries() lets somebody who was right begin again", async () => {
  await using store = await withPeople();
  for (let n = 0; n <= MAX_TRIES.secondFactor; n++) await tryAgain(store, "secondFactor", "user");
  const commit = new Commit(store.kv);
  clearTries(commit, store, "secondFactor", "user");
  await commit.send();
  assert.equal(await tryAgain(store, "secondFactor", "user"), true);
});
