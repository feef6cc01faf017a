import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import type { Driver } from "../../domain/directory/types.ts";
import type { User, Viewer } from "../../domain/identity/types.ts";
import { getCard } from "../../kv/directory/book.ts";
import { DRIVERS } from "../../kv/directory/books.ts";
import { Commit } from "../../kv/commit.ts";
import { openPinSession } from "../../kv/identity/driver_pin_sessions.ts";
import { setDriverPin } from "../../kv/identity/driver_pins.ts";
import { openHalfSession } from "../../kv/identity/half_sessions.ts";
import { getLiveLink, issueLink, issueSetUpLink, spendLink } from "../../kv/identity/links.ts";
import { addPasskey } from "../../kv/identity/passkeys.ts";
import { openTokenFamily } from "../../kv/identity/refresh_tokens.ts";
import { SECOND_FACTORS } from "../../kv/identity/second_factor.ts";
import { openSession } from "../../kv/identity/sessions.ts";
import { addPhone, enrolPhone, getPhoneByCookie, getPhoneByLink } from "../../kv/identity/shared_phones.ts";
import { USERS } from "../../kv/identity/users.ts";
import { keys } from "../../kv/keys.ts";
import { markSeen } from "../../kv/notices/mark_seen.ts";
import { muteMails } from "../../kv/notices/preferences.ts";
import { eraseDriver } from "../../kv/personal_data/erase_driver.ts";
import { erasePerson } from "../../kv/personal_data/erase_person.ts";
import { exportDriver } from "../../kv/personal_data/export_driver.ts";
import { exportPerson } from "../../kv/personal_data/export_person.ts";
import { addDevice } from "../../kv/push/push_devices.ts";
import { queueText } from "../../kv/texts/queue_text.ts";
import { ORIGIN } from "../support/app.ts";
import { type DemoApp, driverOf, startDemoApp, viewerOf } from "../support/world.ts";
import { FATES, NOBODY } from "./personal_records.ts";

type Builder = (...parts: unknown[]) => Deno.KvKey;
const nounOf = new Map(Object.entries(keys).map(([name, build]) => [(build as Builder)("a", "b", "c", "d", "e")[0], name]));

interface Populated {
  readonly app: DemoApp;
  readonly person: User;
  readonly viewer: Viewer;
  readonly driver: Driver;
}

/** The demo world in which a dispatcher and a driver have signed in by every way there is. */
async function populate(): Promise<Populated> {
  const app = await startDemoApp();
  const { store, world } = app;
  const operation = () => ({ scope: "personal", id: randomUUID(), contentHash: "" });
  const shipper = viewerOf(world, "shipper");
  const person: User = {
    id: store.newId(),
    email: "ines.caron@personal.test",
    name: "Inès Caron",
    lang: "fr",
    passwordHash: "$argon2id$none",
    memberships: [{ orgId: shipper.orgId, role: "dispatcher" }],
    createdAt: store.now(),
  };
  await new Commit(store.kv).create(USERS, person).send();
  const viewer: Viewer = { ...shipper, id: person.id, name: person.name, role: "dispatcher" };
  await openSession(store, viewer, "fr");
  await openHalfSession(store, viewer.id);
  await openTokenFamily(store, { ...app, publicUrl: ORIGIN }, viewer, 0);
  await addPasskey(store, viewer, { id: "passkey", name: "Téléphone", publicKey: "", counter: 0, transports: [] });
  await markSeen(store.kv, viewer.orgId, viewer.id, 3);
  await muteMails(store, viewer.id, "order_notices");
  const factor = { userId: viewer.id, sealedSecret: "sealed", createdAt: 0, lastStep: 0, recoveryHashes: [] };
  const commit = new Commit(store.kv).create(SECOND_FACTORS, factor);
  commit.put(keys.phoneNumber(viewer.id), { userId: viewer.id, number: "+33612345678", confirmedAt: store.now() });
  queueText(commit, store, "+33612345678", "Votre livraison arrive", { userId: viewer.id, orgId: viewer.orgId });
  await addDevice(store, viewer.id, "Firefox, Windows", { endpoint: "https://push.example/x", p256dh: "key", auth: "auth" });
  await issueSetUpLink(commit, store, { kind: "password_reset", userId: viewer.id }, viewer);
  await commit.send();

  const carrier = viewerOf(world, "carrier");
  const driver = world.drivers[0]!;
  await openSession(store, driverOf(world, driver), "fr");
  const ofLink = new Commit(store.kv);
  const token = issueLink(ofLink, store, { kind: "driver", driverId: driver.id, orgId: carrier.orgId }, carrier);
  await ofLink.send();
  await spendLink(store, (await getLiveLink(store, token))!, "fr");
  await setDriverPin(store, carrier, { driver, pinHash: "hash", operation: operation() });
  const added = await addPhone(store, carrier, "Camion 12", operation());
  const cookie = await enrolPhone(store, (await getPhoneByLink(store, added.ok ? added.value! : ""))!);
  const phone = (await getPhoneByCookie(store.kv, cookie!))!;
  assert.ok((await openPinSession(store, phone.value, driver.id, () => Promise.resolve(true))).ok);
  return { app, person, viewer, driver };
}

/** Names of the keys whose records hold one of `words`. */
async function namesHolding({ store }: DemoApp, ...words: (string | undefined)[]): Promise<Set<string>> {
  const found = new Set<string>();
  for await (const { key, value } of store.kv.list({ prefix: [] })) {
    const text = JSON.stringify([key, value], (_name, part) => typeof part === "bigint" ? String(part) : part);
    if (words.some((word) => word !== undefined && text.includes(word))) {
      found.add(nounOf.get(key[0] as string) ?? String(key[0]));
    }
  }
  return found;
}

Deno.test("every key that holds a user or a driver is exported and erased, or named here with the reason why not", async () => {
  const { app, person, driver } = await populate();
  await using _app = app;
  const { people, drivers } = app.world;
  const cards = [person, ...Object.values(people), ...drivers, driver];
  const held = await namesHolding(app, ...cards.flatMap(({ id, name, email }) => [id, name, email]), driver.phone);
  const byParameter = Object.entries(keys).filter(([, build]) =>
    /\b(userId|driverId|personId|actorId|email)\b/.test(build.toString())
  );
  for (const [name] of byParameter) held.add(name);
  const unnamed = [...held].filter((name) => !Object.hasOwn(FATES, name));
  assert.deepEqual(unnamed, [], "say in FATES what becomes of these, and export or erase them");
  const decided = [...Object.keys(FATES), ...NOBODY];
  assert.deepEqual(decided.toSorted(), Object.keys(keys).toSorted(), "a new key holds a person, or is named in NOBODY");
});

Deno.test("what is exported is in the file of the person or of the driver, without a secret", async () => {
  const { app, person, viewer, driver } = await populate();
  await using _app = app;
  const carrier = viewerOf(app.world, "carrier");
  const files: Record<string, unknown>[] = [
    { ...await exportPerson(app.store, viewer, person.id) },
    { ...await exportDriver(app.store, carrier, driver.id) },
  ];
  for (const [name, fate] of Object.entries(FATES)) {
    if (typeof fate.exported === "string") continue;
    for (const field of fate.exported) {
      const values = files.map((file) => file[field]).filter((value) => value !== undefined && value !== null);
      assert.ok(values.some((value) => !Array.isArray(value) || value.length > 0), `${name}: ${field} is empty`);
    }
  }
  const [ofPerson] = files as { organisations: { noticesSeen: number }[]; passkeys: { name: string }[] }[];
  assert.equal(ofPerson!.organisations[0]!.noticesSeen, 3);
  assert.equal(ofPerson!.passkeys[0]!.name, "Téléphone");
  assert.doesNotMatch(JSON.stringify(files), /hash|sealed|publicKey|csrf/i);
  assert.equal(await exportDriver(app.store, { ...carrier, orgId: "another" }, driver.id), null);
});

Deno.test("erasing a person and a driver leaves their name, phone and e-mail in nothing but what is named as kept", async () => {
  const { app, person, driver } = await populate();
  await using _app = app;
  const admin = viewerOf(app.world, "admin");
  assert.ok((await erasePerson(app.store, admin, { userId: person.id, reason: "asked" })).ok);
  const carrier = viewerOf(app.world, "carrier");
  assert.ok(await eraseDriver(app.store, carrier, driver.id));
  const held = await namesHolding(app, person.name, person.email, driver.name, driver.email, driver.phone);
  const left = [...held].filter((name) => FATES[name as keyof typeof keys]?.erased === true);
  assert.deepEqual(left, []);
  const card = await getCard(app.store.kv, DRIVERS, carrier.orgId, driver.id);
  assert.match(card!.value.name, /^Conducteur effacé/);
  for (const id of [person.id, driver.id]) {
    for (const build of [keys.sessionByUser, keys.tokenFamilyByUser, keys.passkeyByUser]) {
      const prefix = build(id, "").slice(0, 2);
      assert.deepEqual(await Array.fromAsync(app.store.kv.list({ prefix })), []);
    }
  }
  assert.equal((await app.store.kv.get(keys.driverPin(carrier.orgId, driver.id))).value, null);
  assert.equal((await app.store.kv.get(keys.secondFactor(person.id))).value, null);
});
