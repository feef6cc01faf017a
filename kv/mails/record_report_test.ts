import assert from "node:assert/strict";
import type { User, Viewer } from "../../domain/identity/types.ts";
import { Commit } from "../commit.ts";
import { USERS } from "../identity/users.ts";
import { openStoreFixture } from "../jobs/job_fixture.ts";
import { listNotices } from "../notices/notices.ts";
import type { Store } from "../store.ts";
import { getStanding, listSuppressed } from "./mail_addresses.ts";
import { readMailCounts } from "./mail_counts.ts";
import { allowOpens } from "./mail_opens.ts";
import { CLAIRE, queueNews, reportOf, sendNews, storedMail } from "./mails_fixture.ts";
import { recordReport } from "./record_report.ts";

const NOTIFIED = { userId: "U1", orgId: "O" };
const OWNER: Viewer = {
  kind: "user",
  id: "U1",
  name: "Claire",
  role: "owner",
  orgId: "O",
  orgKind: "shipper",
  orgName: "Verreries",
  timeZone: "Europe/Paris",
};
const SOFT = { type: "bounced", bounce: "soft" } as const;
const HARD = { type: "bounced", bounce: "hard", detail: "550 5.1.1 no such user" } as const;

async function addUser(store: Store, ...orgIds: string[]): Promise<void> {
  const memberships = orgIds.map((orgId) => ({ orgId, role: "dispatcher" as const }));
  const user: User = { id: "U1", email: CLAIRE, name: "Claire", lang: "fr", memberships, createdAt: 0 };
  assert.ok(await new Commit(store.kv).create(USERS, user).send());
}

Deno.test("recordReport() records what happened to the mail, and counts it", async () => {
  using store = await openStoreFixture();
  const id = await sendNews(store);
  store.passes(1_000);
  assert.equal(await recordReport(store, "ses", { ...reportOf(store, id, { type: "delivered" }), detail: "250 ok" }), "recorded");
  const { state, history } = await storedMail(store, id);
  assert.equal(state, "delivered");
  assert.deepEqual(history?.map(({ type }) => type), ["sent", "delivered"]);
  assert.equal(history?.at(-1)?.detail, "250 ok");
  const { lastDay, lastMonth } = await readMailCounts(store);
  assert.deepEqual([lastDay.sent, lastDay.delivered, lastMonth.delivered, lastDay.bounced], [1, 1, 1, 0]);
});

Deno.test("recordReport() finds a mail by what its provider calls it", async () => {
  using store = await openStoreFixture();
  const id = await sendNews(store);
  const mail = { providerId: `provider-${id}` };
  assert.equal(await recordReport(store, "ses", { ...reportOf(store, id, { type: "delivered" }), mail }), "recorded");
  assert.equal((await storedMail(store, id)).state, "delivered");
});

Deno.test("recordReport() changes nothing when the same report comes again, or two at once", async () => {
  using store = await openStoreFixture();
  const id = await sendNews(store);
  const report = reportOf(store, id, SOFT);
  const answers = await Promise.all([1, 2, 3, 4].map(() => recordReport(store, "ses", report)));
  assert.deepEqual(answers.toSorted(), ["recorded", "repeated", "repeated", "repeated"]);
  assert.equal((await getStanding(store.kv, CLAIRE))?.value.softBounces, 1);
  assert.equal((await readMailCounts(store)).lastDay.bounced, 1);
});

Deno.test("recordReport() ignores mails of others, and has one told again that was not sent yet", async () => {
  using store = await openStoreFixture();
  assert.equal(await recordReport(store, "ses", reportOf(store, "unknown", HARD)), "ignored");
  const id = await queueNews(store);
  assert.equal(await recordReport(store, "ses", reportOf(store, id, HARD)), "not_sent_yet");
  assert.equal(await getStanding(store.kv, CLAIRE), null);
  assert.deepEqual(await Array.fromAsync(store.kv.list({ prefix: ["mail_reports"] })), []);
});

Deno.test("recordReport() suppresses an address after a hard bounce, and tells every organisation of the person once", async () => {
  using store = await openStoreFixture();
  await addUser(store, "O", "P");
  const id = await sendNews(store, { to: "Claire@Verreries.test" });
  await recordReport(store, "ses", reportOf(store, id, HARD));
  await recordReport(store, "ses", reportOf(store, id, { type: "complained" }));
  assert.deepEqual((await listSuppressed(store.kv)).rows, [{
    address: CLAIRE,
    softBounces: 0,
    suppressed: { reason: "hard_bounce", at: store.now(), mailId: id, detail: HARD.detail },
  }]);
  for (const orgId of ["O", "P"]) {
    const { rows } = await listNotices(store.kv, orgId);
    assert.deepEqual(rows.map(({ type, facts }) => [type, facts]), [
      ["mail.suppressed", { email: CLAIRE, reason: "hard_bounce" }],
    ]);
  }
});

Deno.test("recordReport() suppresses an address after three soft bounces with no mail that came through between them", async () => {
  using store = await openStoreFixture();
  const bounce = async () => recordReport(store, "ses", reportOf(store, await sendNews(store), SOFT));
  await bounce();
  await bounce();
  await recordReport(store, "ses", reportOf(store, await sendNews(store), { type: "delivered" }));
  assert.equal(await getStanding(store.kv, CLAIRE), null);
  await bounce();
  await bounce();
  assert.deepEqual((await listSuppressed(store.kv)).rows, []);
  await bounce();
  assert.equal((await listSuppressed(store.kv)).rows[0]?.suppressed?.reason, "soft_bounces");
});

Deno.test("recordReport() records that a mail was opened only for an organisation that lets it, and once", async () => {
  using store = await openStoreFixture();
  const id = await sendNews(store, { notified: NOTIFIED });
  const open = () => recordReport(store, "ses", reportOf(store, id, { type: "opened" }));
  assert.equal(await open(), "ignored");
  assert.deepEqual((await storedMail(store, id)).history?.map(({ type }) => type), ["sent"]);
  await allowOpens(store, OWNER, true);
  assert.equal(await open(), "recorded");
  assert.equal(await open(), "recorded");
  assert.deepEqual((await storedMail(store, id)).history?.map(({ type }) => type), ["sent", "opened"]);
  assert.equal((await readMailCounts(store)).lastDay.opened, 1);
  await allowOpens(store, OWNER, false);
  assert.equal(await open(), "ignored");

  const account = await sendNews(store);
  assert.equal(await recordReport(store, "ses", reportOf(store, account, { type: "opened" })), "ignored");
});
