import assert from "node:assert/strict";
import type { Viewer } from "../../domain/identity/types.ts";
import { DAY_MS, HOUR_MS } from "../../domain/time/instant.ts";
import { listAudits } from "../audits/audits.ts";
import { Commit } from "../commit.ts";
import { openStoreFixture } from "../jobs/job_fixture.ts";
import { listJobs } from "../jobs/list_jobs.ts";
import { keys } from "../keys.ts";
import { copyMail } from "./copy_mail.ts";
import { findMails } from "./find_mails.ts";
import { getMail, lifeOf, type Mail, MAILS, stateOf } from "./mail.ts";
import { confirmAddress, getStanding, liftSuppression } from "./mail_addresses.ts";
import { countStep, forgetMailCounts, readMailCounts } from "./mail_counts.ts";
import { CLAIRE, NEWS, queueNews, reportOf, sendNews, storedMail } from "./mails_fixture.ts";
import { recordReport } from "./record_report.ts";

const ADMIN: Viewer = {
  kind: "user",
  id: "A1",
  name: "Alix",
  role: "admin",
  orgId: "platform",
  orgKind: "platform",
  orgName: "RT Technologie",
  timeZone: "Europe/Paris",
};
const operation = (id: string, contentHash = "") => ({ scope: "A1", id, contentHash });

Deno.test("findMails() finds by state, by the beginning of an address in any case, and by both", async () => {
  using store = await openStoreFixture();
  const sent = await sendNews(store);
  const waiting = await queueNews(store);
  const other = await queueNews(store, { to: "Paul@lemaire.test" });
  const found = async (filter: Parameters<typeof findMails>[1]) => (await findMails(store.kv, filter)).rows.map(({ id }) => id);
  assert.deepEqual(await found({}), [other, waiting, sent]);
  assert.deepEqual(await found({ state: "waiting" }), [other, waiting]);
  assert.deepEqual(await found({ address: "CLAIRE@" }), [waiting, sent]);
  assert.deepEqual(await found({ address: "paul@lemaire" }), [other]);
  assert.deepEqual(await found({ address: "claire", state: "sent" }), [sent]);
  assert.deepEqual(await found({ address: "laire" }), []);
});

Deno.test("a mail moves from the list of one state to that of the next", async () => {
  using store = await openStoreFixture();
  const id = await sendNews(store);
  await recordReport(store, "ses", reportOf(store, id, { type: "delivered" }));
  assert.deepEqual((await findMails(store.kv, { state: "sent" })).rows, []);
  assert.deepEqual((await findMails(store.kv, { state: "delivered" })).rows.map((row) => [row.id, row.state]), [[
    id,
    "delivered",
  ]]);
});

Deno.test("lifeOf() and stateOf() read mails of before 0.3, which said only whether they were sent", () => {
  assert.deepEqual(lifeOf({}), { state: "waiting", history: [] });
  assert.deepEqual(lifeOf({ sent: { at: 5, messageId: "<1>" } }), { state: "sent", history: [{ type: "sent", at: 5 }] });
  const row = { id: "1", kind: "invitation", to: CLAIRE, subject: "", createdAt: 0, sentAt: null } as const;
  assert.deepEqual([stateOf(row), stateOf({ ...row, sentAt: 5 })], ["waiting", "sent"]);
});

Deno.test("liftSuppression() lets mails go again with a line of audit, once", async () => {
  using store = await openStoreFixture();
  await recordReport(store, "ses", reportOf(store, await sendNews(store), { type: "complained" }));
  assert.equal(await liftSuppression(store, ADMIN, CLAIRE.toUpperCase(), "asked by phone"), true);
  assert.equal(await getStanding(store.kv, CLAIRE), null);
  assert.equal(await liftSuppression(store, ADMIN, CLAIRE, "again"), false);
  const { rows } = await listAudits(store.kv, { action: "mail.suppression_lifted" });
  assert.deepEqual(rows.map(({ target, before, reason }) => [target, before, reason]), [[CLAIRE, "complaint", "asked by phone"]]);
});

Deno.test("confirmAddress() lifts a suppression for whom mail reaches after all", async () => {
  using store = await openStoreFixture();
  await recordReport(store, "ses", reportOf(store, await sendNews(store), { type: "bounced", bounce: "hard" }));
  const commit = new Commit(store.kv);
  confirmAddress(commit, "Claire@verreries.test");
  assert.ok(await commit.send());
  assert.equal(await getStanding(store.kv, CLAIRE), null);
  assert.deepEqual(await Array.fromAsync(store.kv.list({ prefix: ["suppressed_addresses"] })), []);
});

Deno.test("copyMail() sends the content once more as a mail of its own, once for an operation, with a line of audit", async () => {
  using store = await openStoreFixture();
  const id = await sendNews(store, { notified: { userId: "U1", orgId: "O" } });
  const first = await copyMail(store, ADMIN, id, operation("copy-1"));
  const again = await copyMail(store, ADMIN, id, operation("copy-1"));
  assert.ok(first.ok && again.ok);
  assert.equal(first.value, again.value);
  const copy = await storedMail(store, first.value);
  assert.deepEqual(
    [copy.copyOf, copy.state, copy.sent, copy.history, copy.html, copy.notified?.userId],
    [id, "waiting", undefined, [], NEWS.html, "U1"],
  );
  const jobs = (await listJobs(store.kv, "queued")).rows;
  assert.equal(jobs.length, 2);
  assert.equal((await listAudits(store.kv, { action: "mail.sent_again" })).rows.length, 1);
  const other = await copyMail(store, ADMIN, id, operation("copy-1", "other"));
  assert.deepEqual(other, { ok: false, refusal: { code: "operation_reused" } });
});

Deno.test("copyMail() has nothing to send of a mail that is unknown or was erased", async () => {
  using store = await openStoreFixture();
  const none = await copyMail(store, ADMIN, "none", operation("copy-1"));
  assert.deepEqual(none, { ok: false, refusal: { code: "mail_not_found" } });
  const id = await sendNews(store);
  const found = (await getMail(store.kv, id))!;
  const erased: Mail = { ...found.value, html: "", text: "", bodyErased: true };
  assert.ok(await new Commit(store.kv).change(MAILS, found, erased).send());
  const copied = await copyMail(store, ADMIN, id, operation("copy-2"));
  assert.deepEqual(copied, { ok: false, refusal: { code: "body_erased" } });
});

Deno.test("readMailCounts() forgets an hour after a day and a day after a month, and forgetMailCounts() what is shown no more", async () => {
  using store = await openStoreFixture();
  const count = async () => {
    const commit = new Commit(store.kv);
    countStep(commit, store, "sent");
    await commit.send();
  };
  const shown = async () => {
    const { lastDay, lastMonth } = await readMailCounts(store);
    return [lastDay.sent, lastMonth.sent];
  };
  await count();
  store.passes(23 * HOUR_MS);
  await count();
  assert.deepEqual(await shown(), [2, 2]);
  store.passes(HOUR_MS);
  assert.deepEqual(await shown(), [1, 2]);
  await forgetMailCounts(store);
  assert.deepEqual(await shown(), [1, 2]);
  store.passes(30 * DAY_MS);
  await count();
  await forgetMailCounts(store);
  assert.deepEqual(await shown(), [1, 1]);
  const left = await Array.fromAsync(store.kv.list({ prefix: keys.mailCount("", 0, "").slice(0, 1) }));
  assert.equal(left.length, 2);
});
