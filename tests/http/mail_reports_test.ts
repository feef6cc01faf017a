import assert from "node:assert/strict";
import { sesCallback } from "../../jobs/ports/mail/callbacks/ses_callback.ts";
import { snsMessage, snsOutside, TOPIC } from "../../jobs/ports/mail/callbacks/sns_fixture.ts";
import { sealUnsubscription } from "../../jobs/ports/mail/unsubscribe_token.ts";
import { listNotices } from "../../kv/notices/notices.ts";
import { listSuppressed } from "../../kv/mails/mail_addresses.ts";
import { storedMail } from "../../kv/mails/mails_fixture.ts";
import { linkIn, startAccountApp } from "../support/accounts.ts";
import { ORIGIN } from "../support/app.ts";
import { TestBrowser } from "../support/browser.ts";
import { formFields } from "../support/form_fields.ts";
import { startWithProvider } from "./mail_provider.ts";

/** The application with a provider that tells by SNS what became of mails. */
async function startWithSes() {
  const app = await startWithProvider((now) => sesCallback(TOPIC, { outgoing: snsOutside(), now }));
  const Timestamp = new Date(app.clock.now).toISOString();
  return {
    ...app,
    bounceOf: (mailId: string, MessageId = "sns-1") =>
      snsMessage({
        MessageId,
        Timestamp,
        Message: JSON.stringify({
          eventType: "Bounce",
          mail: { messageId: `provider-${mailId}`, timestamp: Timestamp, tags: { mail: [mailId] } },
          bounce: { bounceType: "Permanent", timestamp: Timestamp, bouncedRecipients: [{ diagnosticCode: "550 5.1.1 unknown" }] },
        }),
      }),
    /** A call as SNS makes it: no origin, no cookie, JSON that says it is text. */
    tell: (message: unknown, path = "/webhooks-in/ses") =>
      app.fetch(
        new Request(ORIGIN + path, {
          method: "POST",
          headers: { "content-type": "text/plain; charset=UTF-8", "x-amz-sns-message-type": "Notification" },
          body: typeof message === "string" ? message : JSON.stringify(message),
        }),
      ),
  };
}

Deno.test("POST /webhooks-in/ses records a bounce once, tells the organisation, and nothing goes to that address any more", async () => {
  await using app = await startWithSes();
  const id = await app.news();
  await app.settle();
  assert.equal((await app.tell(app.bounceOf(id))).status, 200);
  assert.equal((await app.tell(app.bounceOf(id))).status, 200);
  assert.equal((await storedMail(app.store, id)).state, "bounced");
  const { rows } = await listNotices(app.store.kv, "shipper");
  assert.deepEqual(rows.map(({ type }) => type), ["mail.suppressed"]);
  const browser = await app.signedIn("lea");
  await browser.open("/notices");
  assert.match(browser.html, /Plus aucun e-mail ne part vers lea@demo\.test/);

  const next = await app.news();
  await app.settle();
  assert.equal(app.sent.length, 1);
  assert.equal((await storedMail(app.store, next)).state, "suppressed");
});

Deno.test("POST /webhooks-in/ses answers 403 to forgeries and stores nothing", async () => {
  await using app = await startWithSes();
  const id = await app.news();
  await app.settle();
  const genuine = app.bounceOf(id);
  const elsewhere = snsMessage({ ...genuine, TopicArn: "arn:aws:sns:eu-west-3:999999999999:mine" });
  for (const forged of [{ ...genuine, MessageId: "sns-2" }, { ...genuine, Signature: "" }, elsewhere, "{}", "not JSON", ""]) {
    assert.equal((await app.tell(forged)).status, 403);
  }
  assert.equal((await storedMail(app.store, id)).state, "sent");
  assert.deepEqual((await listSuppressed(app.store.kv)).rows, []);
  assert.deepEqual(await Array.fromAsync(app.store.kv.list({ prefix: ["mail_reports"] })), []);
});

Deno.test("POST /webhooks-in/:provider is nobody's address but the provider's that is used", async () => {
  await using app = await startWithSes();
  for (const path of ["/webhooks-in/sendgrid", "/webhooks-in/other"]) {
    assert.equal((await app.tell(app.bounceOf("M1"), path)).status, 404, path);
  }
  await using house = await startAccountApp();
  assert.equal((await house.fetch(new Request(`${ORIGIN}/webhooks-in/ses`, { method: "POST", body: "{}" }))).status, 404);
});

Deno.test("POST /webhooks-in/ses reads no more than a mebibyte, whether the call says how long it is or not", async () => {
  await using app = await startWithSes();
  assert.equal((await app.tell("x".repeat(1024 * 1024 + 1))).status, 413);
  const chunk = new Uint8Array(64 * 1024).fill(120);
  let chunks = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      chunks++;
      controller.enqueue(chunk);
    },
  });
  const request = new Request(`${ORIGIN}/webhooks-in/ses`, { method: "POST", body: endless });
  assert.equal((await app.fetch(request)).status, 413);
  assert.ok(chunks < 32, `${chunks} chunks`);
});

Deno.test("POST /webhooks-in/ses has what came before the sending was recorded told again", async () => {
  await using app = await startWithSes();
  const id = await app.news();
  const early = await app.tell(app.bounceOf(id));
  assert.equal(early.status, 503);
  assert.ok(Number(early.headers.get("retry-after")) > 0);
  await app.settle();
  assert.equal((await app.tell(app.bounceOf(id))).status, 200);
  assert.equal((await storedMail(app.store, id)).state, "bounced");
});

Deno.test("an address that was suppressed gets mails again after its person spent a link that came to it", async () => {
  await using app = await startWithSes();
  const visitor = new TestBrowser(app);
  await visitor.open("/password-reset");
  await visitor.submit("/password-reset", { email: "lea@demo.test" });
  await app.settle();
  const link = linkIn({ text: app.sent[0]!.text } as Parameters<typeof linkIn>[0]);
  await app.tell(app.bounceOf(app.sent[0]!.id));
  assert.equal((await listSuppressed(app.store.kv)).rows.length, 1);
  await visitor.open(link);
  await visitor.submit(link, { password: "un autre mot de passe" });
  assert.deepEqual((await listSuppressed(app.store.kv)).rows, []);
});

Deno.test("the link of a notification unsubscribes by one request of a mail program: no session, no origin, no redirect", async () => {
  await using app = await startWithSes();
  await app.news();
  await app.settle();
  const url = app.sent[0]!.unsubscribeUrl!;
  assert.ok(url.startsWith(`${ORIGIN}/unsubscribe/`));
  const answer = await app.fetch(
    new Request(url, { method: "POST", body: new URLSearchParams({ "List-Unsubscribe": "One-Click" }), redirect: "manual" }),
  );
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.getSetCookie().length, 0);
  const next = await app.news();
  await app.settle();
  assert.equal(app.sent.length, 1);
  assert.equal((await storedMail(app.store, next)).state, "unsubscribed");
});

Deno.test("the page of that link changes nothing until its button is pressed, and the account page takes it back", async () => {
  await using app = await startWithSes();
  await app.news();
  await app.settle();
  const path = app.sent[0]!.unsubscribeUrl!.slice(ORIGIN.length);
  const visitor = new TestBrowser(app);
  for (let scan = 0; scan < 2; scan++) await visitor.open(path);
  assert.match(visitor.html, /Se désinscrire \?/);
  assert.equal((await visitor.send(path)).headers.get("referrer-policy"), "no-referrer");
  await app.news();
  await app.settle();
  assert.equal(app.sent.length, 2);
  await visitor.submit(path);
  assert.match(visitor.html, /Vous ne recevez plus ces e-mails/);
  await app.news();
  await app.settle();
  assert.equal(app.sent.length, 2);

  const browser = await app.signedIn("lea");
  await browser.open("/account");
  assert.match(browser.html, /href="\/account\/notifications"/);
  await browser.open("/account/notifications");
  const box = (name: string) => new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(browser.html)![0];
  assert.doesNotMatch(box("wanted.problems.mail"), /checked/);
  assert.match(box("wanted.pallets.mail"), /checked/);
  const shown = formFields(browser.html, "/account/notifications");
  await browser.submit("/account/notifications", { ...shown, "wanted.problems.mail": "on" });
  assert.match(box("wanted.problems.mail"), /checked/);
  assert.doesNotMatch(box("wanted.proofs.mail"), /checked/);
  await app.news();
  await app.settle();
  assert.equal(app.sent.length, 3);
});

Deno.test("a link to unsubscribe that is forged says so and does nothing", async () => {
  await using app = await startWithSes();
  const token = await sealUnsubscription(app.ports.secrets, { userId: "lea", kind: "order_notices" });
  for (const forged of ["abc", token.slice(0, -3) + (token.endsWith("AAA") ? "BBB" : "AAA")]) {
    for (const method of ["GET", "POST"]) {
      assert.equal((await app.fetch(new Request(`${ORIGIN}/unsubscribe/${forged}`, { method }))).status, 410);
    }
  }
  await app.news();
  await app.settle();
  assert.equal(app.sent.length, 1);
});

Deno.test("whether opened mails are recorded is for those to say who run the organisation", async () => {
  await using app = await startWithSes();
  const owner = await app.signedIn("lea");
  await owner.open("/account/notifications");
  await owner.submit("/account/notifications/opens", { opens: "on" });
  assert.match(/<input[^>]*name="opens"[^>]*>/.exec(owner.html)![0], /checked/);
  await app.news();
  await app.settle();
  assert.equal(app.sent[0]!.mayRecordOpens, true);
  const reader = await app.signedIn("marc");
  await reader.open("/account/notifications");
  assert.doesNotMatch(reader.html, /name="opens"/);
});
