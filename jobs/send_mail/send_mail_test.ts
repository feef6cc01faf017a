import assert from "node:assert/strict";
import { MAX_ATTEMPTS } from "../../domain/jobs/retry_delay.ts";
import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import { oneTimeCode } from "../../domain/notices/mail_templates.ts";
import type { RenderedMail } from "../../domain/notices/mail.ts";
import { unchosen } from "../../domain/notices/preferences.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { Commit } from "../../kv/commit.ts";
import { cancelJob } from "../../kv/jobs/cancel_job.ts";
import { claimJob, LEASE_MS } from "../../kv/jobs/claim.ts";
import { openStoreFixture, type StoreFixture } from "../../kv/jobs/job_fixture.ts";
import { listJobs } from "../../kv/jobs/list_jobs.ts";
import { replayDead } from "../../kv/jobs/replay_dead.ts";
import { getMail, type Notified } from "../../kv/mails/mail.ts";
import { getStanding } from "../../kv/mails/mail_addresses.ts";
import { readMailCounts } from "../../kv/mails/mail_counts.ts";
import { allowOpens } from "../../kv/mails/mail_opens.ts";
import { choosePreferences, muteMails } from "../../kv/notices/preferences.ts";
import { queueMail } from "../../kv/mails/queue_mail.ts";
import { NEWS } from "../../kv/mails/mails_fixture.ts";
import type { JobPorts } from "../job_ports.ts";
import { JOB_PORTS } from "../job_ports_fixture.ts";
import { HANDLERS } from "../mod.ts";
import { AddressRefused, type MailTransport, messageIdOf, type OutgoingMail } from "../ports/mail/mail_transport.ts";
import { openUnsubscription } from "../ports/mail/unsubscribe_token.ts";
import { runDueJobs } from "../run_due_jobs.ts";

const CODE = oneTimeCode("fr", { number: "OT-1", place: "Limoux", code: "482913", expiresAt: 0, timeZone: "Europe/Paris" });

const nothing = () => Promise.resolve(null);
const handlers = { ...HANDLERS, remind_pallets: nothing, post_pallets: nothing };

/** A transport that keeps what it sent and fails as a test says. */
function recordingTransport(fail: () => Error | null = () => null) {
  const sent: (OutgoingMail & { messageId: string })[] = [];
  const transport: MailTransport = {
    delivers: true,
    send: (mail) => {
      const error = fail();
      if (error !== null) return Promise.reject(error);
      const messageId = messageIdOf(mail.id, "contact@example.test");
      sent.push({ ...mail, messageId });
      return Promise.resolve({ messageId });
    },
  };
  const run = (store: StoreFixture, spanMs = 0) =>
    runDueJobs(store, portsWith(transport), handlers, { until: store.now() + spanMs });
  return { sent, transport, run };
}

function portsWith(mail: MailTransport): JobPorts {
  return { ...JOB_PORTS, mail };
}

const NOTIFIED: Notified = { userId: "U1", orgId: "O" };

async function queueOne(store: StoreFixture, rendered: RenderedMail, notified?: Notified): Promise<string> {
  const commit = new Commit(store.kv);
  const id = queueMail(commit, store, "claire@verreries.test", rendered, notified);
  await commit.send();
  return id;
}

Deno.test("sendMail() sends once and records it", async () => {
  using store = await openStoreFixture();
  const id = await queueOne(store, NEWS);
  const { sent, run } = recordingTransport();
  await run(store);
  assert.deepEqual(sent.map(({ to, subject }) => [to, subject]), [["claire@verreries.test", NEWS.subject]]);
  const mail = (await getMail(store.kv, id))!.value;
  assert.deepEqual(mail.sent, { at: store.now(), messageId: sent[0]!.messageId });
  assert.equal(mail.html, NEWS.html);
});

Deno.test("sendMail() erases a secret from the store once it was delivered", async () => {
  using store = await openStoreFixture();
  const id = await queueOne(store, CODE);
  const { sent, run } = recordingTransport();
  await run(store);
  assert.match(sent[0]!.text, /482913/);
  const mail = (await getMail(store.kv, id))!.value;
  assert.doesNotMatch(JSON.stringify(mail), /482913/);
  assert.equal(mail.bodyErased, true);
});

Deno.test("sendMail() tries again when the server is away", async () => {
  using store = await openStoreFixture();
  await queueOne(store, NEWS);
  let away = 2;
  const { sent, run } = recordingTransport(() => away-- > 0 ? new Error("server is away") : null);
  await run(store, DAY_MS);
  assert.equal(sent.length, 1);
});

Deno.test("sendMail() makes a dead letter of an address refused for good, at the first try", async () => {
  using store = await openStoreFixture();
  await queueOne(store, NEWS);
  const { run } = recordingTransport(() => new PermanentFailure("550 no such user"));
  assert.equal(await run(store, DAY_MS), 1);
  assert.match((await listJobs(store.kv, "dead")).rows[0]!.lastError ?? "", /no such user/);
});

Deno.test("sendMail() repeats the Message-ID when a lost answer makes it send twice", async () => {
  using store = await openStoreFixture();
  await queueOne(store, NEWS);
  const { sent, transport, run } = recordingTransport();
  const losing: MailTransport = {
    ...transport,
    send: (mail, signal) => transport.send(mail, signal).then(() => Promise.reject(new Error("cut"))),
  };
  await runDueJobs(store, portsWith(losing), handlers);
  await run(store, DAY_MS);
  assert.equal(sent.length, 2);
  assert.equal(sent[0]!.messageId, sent[1]!.messageId);
});

Deno.test("sendMail() sends nothing again when it crashes after it sent", async () => {
  using store = await openStoreFixture();
  await queueOne(store, NEWS);
  const { sent, transport, run } = recordingTransport();
  const { rows: [row] } = await listJobs(store.kv, "queued");
  const crashing = (await claimJob(store, row!.id))!;
  assert.ok(crashing.kind === "send_mail");
  const { signal } = new AbortController();
  await HANDLERS.send_mail(store, portsWith(transport), crashing.payload, {
    messageId: crashing.id,
    signal,
    step: () => Promise.resolve(),
  });
  store.passes(LEASE_MS);
  await run(store);
  assert.equal(sent.length, 1);
});

Deno.test("sendMail() writes down each try, that it was the last one, and that it was sent after all", async () => {
  using store = await openStoreFixture();
  const id = await queueOne(store, NEWS);
  let away = true;
  const { run } = recordingTransport(() => away ? new Error("server is away") : null);
  await run(store);
  const tried = (await getMail(store.kv, id))!.value;
  assert.deepEqual([tried.state, tried.history?.map(({ type }) => type)], ["waiting", ["tried"]]);
  assert.match(tried.history?.[0]?.detail ?? "", /server is away/);
  await run(store, 2 * DAY_MS);
  const failed = (await getMail(store.kv, id))!.value;
  assert.equal(failed.state, "failed");
  assert.equal(failed.history?.length, MAX_ATTEMPTS);
  assert.equal((await readMailCounts(store)).lastMonth.failed, 1);

  away = false;
  store.passes(3 * DAY_MS);
  const [dead] = (await listJobs(store.kv, "dead")).rows;
  await replayDead(store, { id: "A1", name: "Alix" }, dead!.id, { scope: "A1", id: "replay-1", contentHash: "" });
  await run(store);
  assert.equal((await getMail(store.kv, id))!.value.state, "sent");
});

Deno.test("sendMail() suppresses an address that takes no mail at all, and sends nothing to it any more", async () => {
  using store = await openStoreFixture();
  const id = await queueOne(store, NEWS);
  const refusing = recordingTransport(() => new AddressRefused("550 5.1.1 no such user"));
  await refusing.run(store, DAY_MS);
  assert.equal((await getMail(store.kv, id))!.value.state, "bounced");
  assert.equal((await getStanding(store.kv, "claire@verreries.test"))?.value.suppressed?.reason, "hard_bounce");

  const next = await queueOne(store, CODE);
  const { sent, run } = recordingTransport();
  await run(store, DAY_MS);
  assert.deepEqual(sent, []);
  const { state, history } = (await getMail(store.kv, next))!.value;
  assert.deepEqual([state, history?.[0]?.detail], ["suppressed", "hard_bounce"]);
  const { lastDay } = await readMailCounts(store);
  assert.deepEqual([lastDay.bounced, lastDay.suppressed, lastDay.sent], [1, 1, 0]);
  assert.deepEqual((await listJobs(store.kv, "queued")).rows, []);
});

Deno.test("sendMail() holds a refusal that is not the address's against the mail alone", async () => {
  using store = await openStoreFixture();
  const id = await queueOne(store, NEWS);
  await recordingTransport(() => new PermanentFailure("554 content refused")).run(store, DAY_MS);
  assert.equal((await getMail(store.kv, id))!.value.state, "failed");
  assert.equal(await getStanding(store.kv, "claire@verreries.test"), null);
});

Deno.test("sendMail() sends no notification to whom does without that kind, and everything else", async () => {
  using store = await openStoreFixture();
  await muteMails(store, "U1", "order_notices");
  const id = await queueOne(store, NEWS, NOTIFIED);
  await queueOne(store, NEWS, { ...NOTIFIED, userId: "U2" });
  await queueOne(store, CODE);
  const { sent, run } = recordingTransport();
  await run(store);
  assert.equal(sent.length, 2);
  assert.equal((await getMail(store.kv, id))!.value.state, "unsubscribed");
  assert.ok(await choosePreferences(store, "U1", 1, unchosen("U1")));
  await queueOne(store, NEWS, NOTIFIED);
  await run(store);
  assert.equal(sent.length, 3);
});

Deno.test("sendMail() gives a notification the way to do without, in its header and its body, and a code none", async () => {
  using store = await openStoreFixture();
  await queueOne(store, NEWS, NOTIFIED);
  await queueOne(store, CODE);
  const { sent, run } = recordingTransport();
  await run(store);
  const [news, code] = sent.toSorted((a, b) => a.id < b.id ? -1 : 1);
  const url = news!.unsubscribeUrl!;
  const token = url.replace(`${JOB_PORTS.publicUrl}/unsubscribe/`, "");
  assert.deepEqual(await openUnsubscription(JOB_PORTS.secrets, token), { userId: "U1", kind: "order_notices" });
  assert.ok(news!.text.includes(url) && news!.html.includes(url));
  assert.equal(code!.unsubscribeUrl, undefined);
  assert.doesNotMatch(code!.html + code!.text, /unsubscribe\//);
});

Deno.test("sendMail() keeps the way to do without where the store's copy is the only one, and not where a reader has it", async () => {
  using store = await openStoreFixture();
  const kept = await queueOne(store, NEWS, NOTIFIED);
  await runDueJobs(store, JOB_PORTS, handlers);
  assert.match((await getMail(store.kv, kept))!.value.text, /\/unsubscribe\//);
  const delivered = await queueOne(store, NEWS, NOTIFIED);
  await recordingTransport().run(store);
  assert.equal((await getMail(store.kv, delivered))!.value.text, NEWS.text);
});

Deno.test("sendMail() tells the transport whether it may be told that the mail was opened", async () => {
  using store = await openStoreFixture();
  const owner = { kind: "user", id: "U1", name: "Claire", role: "owner", orgId: "O", orgKind: "shipper" } as const;
  const { sent, run } = recordingTransport();
  await queueOne(store, NEWS, NOTIFIED);
  await run(store);
  await allowOpens(store, { ...owner, orgName: "Verreries", timeZone: "Europe/Paris" }, true);
  await queueOne(store, NEWS, NOTIFIED);
  await queueOne(store, NEWS);
  await run(store);
  assert.deepEqual(sent.map(({ mayRecordOpens }) => mayRecordOpens).toSorted(), [false, true, undefined]);
});

Deno.test("sendMail() records a mail that left although its job was cancelled meanwhile", async () => {
  using store = await openStoreFixture();
  const commit = new Commit(store.kv);
  const mailId = queueMail(commit, store, "lea@firm.test", CODE);
  await commit.send();
  const [job] = (await listJobs(store.kv, "queued")).rows;
  const operation = { scope: "claire", id: "cancel", contentHash: "" };
  const mail: MailTransport = {
    delivers: true,
    async send({ id }) {
      assert.equal(await cancelJob(store, { id: "claire", name: "Claire" }, job!.id, operation), "done");
      return { messageId: `<${id}@test>` };
    },
  };
  await runDueJobs(store, { ...JOB_PORTS, mail }, handlers);
  const sent = (await getMail(store.kv, mailId))!.value;
  assert.deepEqual([sent.state, sent.sent?.messageId], ["sent", `<${mailId}@test>`]);
  assert.equal((await listJobs(store.kv, "running")).rows.length, 0);
});
