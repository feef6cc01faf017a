import assert from "node:assert/strict";
import { PermanentFailure } from "../../domain/jobs/permanent_failure.ts";
import { oneTimeCode, orderNotices } from "../../domain/notices/mail_templates.ts";
import type { RenderedMail } from "../../domain/notices/mail.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { Commit } from "../../kv/commit.ts";
import { claimJob, LEASE_MS } from "../../kv/jobs/claim.ts";
import { openStoreFixture, type StoreFixture } from "../../kv/jobs/job_fixture.ts";
import { listJobs } from "../../kv/jobs/list_jobs.ts";
import { getMail } from "../../kv/mails/mail.ts";
import { queueMail } from "../../kv/mails/queue_mail.ts";
import type { JobPorts } from "../job_ports.ts";
import { JOB_PORTS } from "../job_ports_fixture.ts";
import { HANDLERS } from "../mod.ts";
import { type MailTransport, messageIdOf, type OutgoingMail } from "../ports/mail/mail_transport.ts";
import { runDueJobs } from "../run_due_jobs.ts";

const CODE = oneTimeCode("fr", { number: "OT-1", place: "Limoux", code: "482913", expiresAt: 0, timeZone: "Europe/Paris" });
const NEWS = orderNotices("fr", {
  notices: [{
    type: "order.delivered",
    facts: { number: "OT-1", route: "Lyon", by: "Claire" },
    orgId: "O",
    path: "/industry/orders/1",
  }],
  firm: "Verreries",
  url: "https://symphonia.example/",
});

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

async function queueOne(store: StoreFixture, rendered: RenderedMail): Promise<string> {
  const commit = new Commit(store.kv);
  const id = queueMail(commit, store, "claire@verreries.test", rendered);
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

Deno.test("sendMail() repeats the Message-ID when a crash makes it send twice", async () => {
  using store = await openStoreFixture();
  await queueOne(store, NEWS);
  const { sent, transport, run } = recordingTransport();
  const { rows: [row] } = await listJobs(store.kv, "queued");
  const crashing = (await claimJob(store, row!.id))!;
  assert.ok(crashing.kind === "send_mail");
  const { signal } = new AbortController();
  await HANDLERS.send_mail(store, portsWith(transport), crashing.payload, { messageId: crashing.id, signal });
  store.passes(LEASE_MS);
  await run(store);
  assert.equal(sent.length, 2);
  assert.equal(sent[0]!.messageId, sent[1]!.messageId);
});
