import assert from "node:assert/strict";
import type { Notice } from "../../domain/notices/notice.ts";
import { unchosen } from "../../domain/notices/preferences.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { Commit } from "../../kv/commit.ts";
import { keys } from "../../kv/keys.ts";
import { listNotices } from "../../kv/notices/notices.ts";
import { choosePreferences, muteMails } from "../../kv/notices/preferences.ts";
import { tellFirm } from "../../kv/notices/tell_firm.ts";
import { sendMessage } from "../../kv/jobs/message.ts";
import { startDemoApp, viewerOf } from "../../tests/support/world.ts";
import type { OutgoingMail } from "../ports/mail/mail_transport.ts";
import { openUnsubscription } from "../ports/mail/unsubscribe_token.ts";

/** The demo world with a mail server that takes everything; everybody there has a password. */
async function start() {
  const sent: OutgoingMail[] = [];
  const mail = {
    delivers: true,
    send(one: OutgoingMail) {
      sent.push(one);
      return Promise.resolve({ messageId: `<${one.id}@example>` });
    },
  };
  const app = await startDemoApp({ passwordHash: "$argon2id$known", ports: { mail } });
  await app.settle();
  sent.length = 0;
  const admin = viewerOf(app.world, "admin");
  const alert: Notice = {
    type: "alert.opened",
    facts: { rule: "error_rate", value: 4, threshold: 2, since: app.store.now() },
    orgId: admin.orgId,
    path: "/admin/alerts",
  };
  const commitOf = async (fill: (commit: Commit) => void) => {
    const commit = new Commit(app.store.kv);
    fill(commit);
    assert.ok(await commit.send());
    await app.settle();
  };
  return { ...app, sent, admin, alert, commitOf };
}

Deno.test("tellPeopleOf() mails an alert with the way to do without, and no more once that was taken", async () => {
  await using app = await start();
  const { sent, admin, alert } = app;
  await app.commitOf((commit) => tellFirm(commit, app.store, alert));
  assert.deepEqual(sent.map(({ to }) => to), [app.world.people.admin.email]);
  const token = sent[0]!.unsubscribeUrl!.split("/").at(-1)!;
  const unsubscription = await openUnsubscription(app.ports.secrets, token);
  assert.deepEqual(unsubscription, { userId: admin.id, kind: "alert" });
  await muteMails(app.store, unsubscription.userId, unsubscription.kind);
  await app.commitOf((commit) => tellFirm(commit, app.store, alert));
  assert.equal(sent.length, 1);
  assert.equal((await listNotices(app.store.kv, admin.orgId)).rows.filter(({ type }) => type === "alert.opened").length, 2);
});

Deno.test("what waits for a digest is sent by the clock, once however often it strikes", async () => {
  await using app = await start();
  const { sent, admin, alert } = app;
  const digest = { hour: 7, weekday: null };
  assert.ok(await choosePreferences(app.store, admin.id, 0, { ...unchosen(admin.id), digest }));
  await app.commitOf((commit) => {
    tellFirm(commit, app.store, { ...alert, type: "alert.closed" } as Notice);
    tellFirm(commit, app.store, { ...alert, type: "alert.closed", path: "/admin/alerts?older" } as Notice);
  });
  assert.equal(sent.length, 0);
  app.clock.pass(DAY_MS);
  const strike = (commit: Commit) => sendMessage(commit, app.store, { kind: "run_cron", payload: { name: "send_held_notices" } });
  await app.commitOf((commit) => {
    strike(commit);
    strike(commit);
  });
  const toAdmin = sent.filter(({ to }) => to === app.world.people.admin.email);
  assert.deepEqual(toAdmin.map(({ subject }) => subject.split(" · ")[0]), ["2 nouvelles"]);
  const due = await Array.fromAsync(app.store.kv.list({ prefix: keys.heldNoticeDue(0, "").slice(0, 1) }));
  assert.deepEqual(due, []);
});
