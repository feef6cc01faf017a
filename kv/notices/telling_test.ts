import assert from "node:assert/strict";
import type { Organisation } from "../../domain/directory/types.ts";
import type { User } from "../../domain/identity/types.ts";
import type { Notice } from "../../domain/notices/notice.ts";
import { type NoticePreferences, unchosen } from "../../domain/notices/preferences.ts";
import { DAY_MS, HOUR_MS } from "../../domain/time/instant.ts";
import { WEEKDAYS } from "../../domain/time/next_wall_time.ts";
import { Commit } from "../commit.ts";
import { ORGANISATIONS } from "../directory/organisations.ts";
import { USERS } from "../identity/users.ts";
import { openStoreFixture, type StoreFixture } from "../jobs/job_fixture.ts";
import { listJobs } from "../jobs/list_jobs.ts";
import { keys } from "../keys.ts";
import { getMail, listMails } from "../mails/mail.ts";
import { addDevice } from "../push/push_devices.ts";
import { listSendings } from "../sendings/sendings.ts";
import { forgetHeld } from "./held_notices.ts";
import { addNotice, listNotices } from "./notices.ts";
import { choosePreferences, getPreferences, muteMails } from "./preferences.ts";
import { sendHeldNotices } from "./send_held.ts";
import { tellPeople } from "./tell_people.ts";

const URL = "https://symphonia.example";
const facts = { number: "OT-2026-000001", route: "Lyon (69) → Lille (59)", by: "Karim Benali" };
const address = { line1: "1 rue du Quai", postcode: "59580", city: "Aniche", country: "FR" };
const NIGHTS = { fromMinute: 20 * 60, toMinute: 7 * 60, days: WEEKDAYS, urgentBreaksThrough: true };
const { signal } = new AbortController();

const accepted = (orderId: string): Notice => ({
  type: "offer.accepted",
  facts: { ...facts, carrier: "Lemaire" },
  orgId: "O",
  path: `/industry/orders/${orderId}`,
});
const failed: Notice = {
  type: "stop.failed",
  facts: { ...facts, place: "Quai 3", reason: "absent" },
  orgId: "O",
  path: "/industry/orders/1",
};
const arrived: Notice = { type: "stop.arrived", facts: { ...facts, place: "Quai 3" }, orgId: "O", path: "/industry/orders/1" };

/** A firm with people at work, "u00", "u01" and so on, at 09:00 in Paris. */
async function firmOf(count = 1): Promise<StoreFixture> {
  const store = await openStoreFixture();
  const firm: Organisation = {
    id: "O",
    kind: "shipper",
    name: "Verreries",
    siret: "73282932000074",
    vatNumber: "FR00",
    address,
    timeZone: "Europe/Paris",
    createdAt: 0,
  };
  assert.ok(await new Commit(store.kv).create(ORGANISATIONS, firm).send());
  for (let n = 0; n < count; n++) {
    const id = `u${String(n).padStart(2, "0")}`;
    const memberships = [{ orgId: "O", role: "dispatcher" as const }];
    const user: User = { id, email: `${id}@verreries.test`, name: id, lang: "fr", memberships, createdAt: 0, passwordHash: "$" };
    assert.ok(await new Commit(store.kv).create(USERS, user).send());
  }
  return store;
}

async function choose(store: StoreFixture, chosen: Partial<NoticePreferences>, userId = "u00"): Promise<void> {
  const before = (await getPreferences(store.kv, userId))?.value ?? unchosen(userId);
  assert.ok(await choosePreferences(store, userId, before.revision, { ...before, ...chosen }));
}

async function tell(store: StoreFixture, ...notices: readonly Notice[]): Promise<void> {
  const commit = new Commit(store.kv);
  const records = notices.map((notice) => addNotice(commit, store, notice));
  await tellPeople(commit, store, { orgId: "O", notices: records }, URL);
  assert.ok(await commit.send());
}

const mailed = async ({ kv }: StoreFixture) => (await listMails(kv)).rows.map(({ to, kind }) => `${kind} ${to}`).toSorted();
const waiting = async ({ kv }: StoreFixture) => (await Array.fromAsync(kv.list({ prefix: ["held_notices"] }))).length;

/** Moves the clock to an hour of the fixture's first day, in Paris. */
const toHour = (store: StoreFixture, hour: number) => store.passes((hour - 9) * HOUR_MS);

Deno.test("tellPeople() mails at once what somebody who never chose is mailed, and leaves each step to the portal", async () => {
  using store = await firmOf();
  await tell(store, arrived);
  assert.deepEqual(await mailed(store), []);
  await tell(store, accepted("1"));
  assert.deepEqual(await mailed(store), ["order_notices u00@verreries.test"]);
  assert.equal((await listNotices(store.kv, "O")).rows.length, 2);
});

Deno.test("tellPeople() goes by the channels that each person chose", async () => {
  using store = await firmOf(2);
  const target = { endpoint: "https://push.example/1", p256dh: "k", auth: "a" };
  await addDevice(store, "u00", "Téléphone", target);
  await choose(store, { wanted: { answers: { mail: false, push: true, text: true } } });
  await new Commit(store.kv).put(keys.phoneNumber("u00"), { userId: "u00", number: "+33612345678", confirmedAt: 0 }).send();
  await tell(store, accepted("1"));
  assert.deepEqual(await mailed(store), ["order_notices u01@verreries.test"]);
  const [push] = (await listSendings(store.kv, "push")).rows;
  assert.ok(push?.channel === "push" && push.userId === "u00");
  assert.deepEqual([push.title, push.path], ["Offre acceptée · OT-2026-000001", "/industry/orders/1"]);
  const [text] = (await listSendings(store.kv, "text")).rows;
  assert.ok(text?.channel === "text");
  assert.deepEqual([text.to, text.orgId], ["+33612345678", "O"]);
  assert.equal(text.text, `Offre acceptée, OT-2026-000001 ${URL}/industry/orders/1`);
});

Deno.test("tellPeople() tells ten people in one commit and leaves the others to the next job", async () => {
  using store = await firmOf(12);
  await tell(store, accepted("1"));
  assert.equal((await mailed(store)).length, 10);
  const [job] = (await listJobs(store.kv, "queued")).rows.filter(({ kind }) => kind === "tell_people");
  const { value } = await store.kv.get<{ payload: { after: string; noticeIds: string[] } }>(keys.job(job!.id));
  assert.equal(value!.payload.after, "u09");
  const notices = (await listNotices(store.kv, "O")).rows;
  const commit = new Commit(store.kv);
  await tellPeople(commit, store, { orgId: "O", notices, after: "u09" }, URL);
  assert.ok(await commit.send());
  assert.equal(new Set(await mailed(store)).size, 12);
});

Deno.test("sendHeldNotices() tells after the quiet hours what came in them, in one mail, and what is urgent had not waited", async () => {
  using store = await firmOf();
  await choose(store, { quiet: NIGHTS });
  toHour(store, 22);
  await tell(store, accepted("1"));
  await tell(store, accepted("2"));
  await tell(store, failed);
  assert.deepEqual(await mailed(store), ["order_notices u00@verreries.test"]);
  store.passes(8 * HOUR_MS);
  await sendHeldNotices(store, URL, signal);
  assert.equal((await mailed(store)).length, 1);
  store.passes(HOUR_MS);
  await sendHeldNotices(store, URL, signal);
  assert.deepEqual(await mailed(store), ["digest u00@verreries.test", "order_notices u00@verreries.test"]);
  const { rows } = await listMails(store.kv);
  const { value: digest } = (await getMail(store.kv, rows.find(({ kind }) => kind === "digest")!.id))!;
  assert.match(digest.text, /orders\/2[\s\S]*orders\/1/);
  assert.deepEqual(digest.notified, { userId: "u00", orgId: "O" });
});

Deno.test("sendHeldNotices() sends a digest once, however often and however many at once", async () => {
  using store = await firmOf();
  await choose(store, { digest: { hour: 7, weekday: null } });
  await tell(store, accepted("1"), accepted("2"));
  assert.deepEqual(await mailed(store), []);
  store.passes(DAY_MS);
  await Promise.all([1, 2, 3].map(() => sendHeldNotices(store, URL, signal)));
  await sendHeldNotices(store, URL, signal);
  assert.deepEqual(await mailed(store), ["digest u00@verreries.test"]);
  assert.equal(await waiting(store), 0);
});

Deno.test("sendHeldNotices() loses nothing that comes in while it sends", async () => {
  using store = await firmOf();
  await choose(store, { digest: { hour: 7, weekday: null } });
  for (let n = 0; n < 3; n++) await tell(store, accepted(String(n)));
  const late = { ...store, now: () => Date.UTC(2026, 10, 24, 7) };
  await Promise.all([
    sendHeldNotices(late, URL, signal),
    ...["3", "4", "5"].map((id) => tell(store, accepted(id))),
  ]);
  await sendHeldNotices(late, URL, signal);
  const { rows } = await listMails(store.kv);
  const mails = await Promise.all(rows.map(({ id }) => getMail(store.kv, id)));
  const told = mails.flatMap((mail) => [...mail!.value.text.matchAll(/orders\/(\d)\n\n/g)].map(([, id]) => id));
  assert.deepEqual(told.toSorted(), ["0", "1", "2", "3", "4", "5"]);
});

Deno.test("sendHeldNotices() lets go what is wanted no more, and sends no empty mail", async () => {
  using store = await firmOf();
  await choose(store, { digest: { hour: 7, weekday: null } });
  await tell(store, accepted("1"));
  await muteMails(store, "u00", "order_notices");
  store.passes(DAY_MS);
  await sendHeldNotices(store, URL, signal);
  assert.deepEqual([await mailed(store), await waiting(store)], [[], 0]);
});

Deno.test("sendHeldNotices() tells nobody who left the firm", async () => {
  using store = await firmOf();
  await choose(store, { digest: { hour: 7, weekday: null } });
  await tell(store, accepted("1"));
  const user = await store.kv.get<User>(keys.user("u00"));
  const left = { ...user.value!, memberships: [] };
  await new Commit(store.kv).change(USERS, { value: user.value!, versionstamp: user.versionstamp! }, left).send();
  store.passes(DAY_MS);
  await sendHeldNotices(store, URL, signal);
  assert.deepEqual([await mailed(store), await waiting(store)], [[], 0]);
});

Deno.test("forgetHeld() leaves nothing of what waited for a person", async () => {
  using store = await firmOf();
  await choose(store, { digest: { hour: 7, weekday: null } });
  await tell(store, accepted("1"), accepted("2"));
  await forgetHeld(store.kv, "u00");
  const left = await Array.fromAsync(store.kv.list({ prefix: ["held_notices_due"] }));
  assert.deepEqual([await waiting(store), left], [0, []]);
});
