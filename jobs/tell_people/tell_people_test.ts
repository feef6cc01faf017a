import assert from "node:assert/strict";
import { shownUrlOf } from "../../domain/chat/chat_webhook.ts";
import type { Notice } from "../../domain/notices/notice.ts";
import { unchosen } from "../../domain/notices/preferences.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { addChatWebhook } from "../../kv/chat/chat_webhooks.ts";
import { Commit } from "../../kv/commit.ts";
import { keys } from "../../kv/keys.ts";
import { listNotices } from "../../kv/notices/notices.ts";
import { choosePreferences, muteMails } from "../../kv/notices/preferences.ts";
import { tellFirm } from "../../kv/notices/tell_firm.ts";
import { sendMessage } from "../../kv/jobs/message.ts";
import { startDemoApp, viewerOf } from "../../tests/support/world.ts";
import type { OutgoingMail } from "../ports/mail/mail_transport.ts";
import { provider } from "../ports/mail/provider_fixture.ts";
import { openUnsubscription } from "../ports/mail/unsubscribe_token.ts";
import type { OutgoingText, TextTransport } from "../ports/text/text_transport.ts";

/** The demo world with a mail server and a provider of texts that take everything; everybody there has a password. */
async function start() {
  const sent: OutgoingMail[] = [];
  const mail = {
    delivers: true,
    send(one: OutgoingMail) {
      sent.push(one);
      return Promise.resolve({ messageId: `<${one.id}@example>` });
    },
  };
  const texted: OutgoingText[] = [];
  const texts: TextTransport = {
    delivers: true,
    monthlyTexts: null,
    send(one) {
      texted.push(one);
      return Promise.resolve(`text-${one.id}`);
    },
  };
  const app = await startDemoApp({ passwordHash: "$argon2id$known", ports: { mail, texts } });
  await app.settle();
  sent.length = texted.length = 0;
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
  return { ...app, sent, texted, admin, alert, commitOf };
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

Deno.test("tellPeopleOf() texts an alert to whoever chose that in place of a mail, and posts it to the channel that asked for it", async () => {
  await using app = await start();
  await using slack = provider(() => new Response("ok"));
  const { sent, texted, store, admin, alert } = app;
  const wanted = { platform: { mail: false, text: true } };
  assert.ok(await choosePreferences(store, admin.id, 0, { ...unchosen(admin.id), wanted }));
  await app.commitOf((commit) => {
    commit.put(keys.phoneNumber(admin.id), { userId: admin.id, number: "+33612345678", confirmedAt: 0 });
  });
  const url = `${slack.endpoint}/services/secret-path`;
  const channel = { tool: "slack", name: "#astreinte", groups: ["platform"], shownUrl: shownUrlOf(url) } as const;
  const operation = { scope: admin.id, id: crypto.randomUUID(), contentHash: "" };
  assert.ok((await addChatWebhook(store, admin, { ...channel, sealedUrl: await app.ports.secrets.seal(url) }, operation)).ok);

  await app.commitOf((commit) => tellFirm(commit, store, alert));
  await app.settle();

  assert.deepEqual(sent, []);
  assert.deepEqual(texted.map(({ to }) => to), ["+33612345678"]);
  assert.match(texted[0]!.text, /^Alerte de la plateforme.*\/admin\/alerts$/);
  assert.equal(slack.calls.length, 1);
  assert.match(slack.asked().text, /Alerte de la plateforme[\s\S]*\/admin\/alerts/);
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
