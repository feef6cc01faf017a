import assert from "node:assert/strict";
import { generateKeyPairSync, sign } from "node:crypto";
import { SECOND_MS } from "../../domain/time/instant.ts";
import { sendGridCallback } from "../../jobs/ports/mail/callbacks/sendgrid_callback.ts";
import { SENDGRID_MAIL_ARGUMENT } from "../../jobs/ports/mail/sendgrid_transport.ts";
import { listSuppressed } from "../../kv/mails/mail_addresses.ts";
import { storedMail } from "../../kv/mails/mails_fixture.ts";
import { listNotices } from "../../kv/notices/notices.ts";
import { ORIGIN } from "../support/app.ts";
import { startWithProvider } from "./mail_provider.ts";

const newKeys = () => generateKeyPairSync("ec", { namedCurve: "P-256" });

/** The application with SendGrid, which tells what became of mails. */
async function startWithSendGrid() {
  const [ours, another] = [newKeys(), newKeys()];
  const app = await startWithProvider((now) => {
    return sendGridCallback(ours.publicKey.export({ type: "spki", format: "der" }).toString("base64"), { now });
  });
  const seconds = String(Math.floor(app.clock.now / SECOND_MS));
  const signed = (body: string, { privateKey }: typeof ours) =>
    sign("sha256", new TextEncoder().encode(seconds + body), privateKey).toString("base64");
  return {
    ...app,
    bounceOf: (mailId: string) =>
      JSON.stringify([{
        event: "bounce",
        type: "bounce",
        email: "lea@demo.test",
        timestamp: Number(seconds),
        sg_event_id: "sendgrid-1",
        reason: "550 5.1.1 unknown",
        [SENDGRID_MAIL_ARGUMENT]: mailId,
      }]),
    signature: (body: string) => signed(body, ours),
    signatureOfAnother: (body: string) => signed(body, another),
    /** A call as SendGrid makes it: no origin, no cookie. */
    tell: (body: string, signature: string) =>
      app.fetch(
        new Request(`${ORIGIN}/webhooks-in/sendgrid`, {
          method: "POST",
          headers: {
            "content-type": "application/json",
            "x-twilio-email-event-webhook-signature": signature,
            "x-twilio-email-event-webhook-timestamp": seconds,
          },
          body,
        }),
      ),
  };
}

Deno.test("POST /webhooks-in/sendgrid records a signed bounce once, and nothing goes to that address any more", async () => {
  await using app = await startWithSendGrid();
  const id = await app.news();
  await app.settle();
  const bounce = app.bounceOf(id);
  for (let call = 0; call < 2; call++) assert.equal((await app.tell(bounce, app.signature(bounce))).status, 200);
  assert.equal((await storedMail(app.store, id)).state, "bounced");
  assert.deepEqual((await listNotices(app.store.kv, "shipper")).rows.map(({ type }) => type), ["mail.suppressed"]);

  const next = await app.news();
  await app.settle();
  assert.equal(app.sent.length, 1);
  assert.equal((await storedMail(app.store, next)).state, "suppressed");
});

Deno.test("POST /webhooks-in/sendgrid answers 403 to what is not signed as it came and stores nothing", async () => {
  await using app = await startWithSendGrid();
  const id = await app.news();
  await app.settle();
  const bounce = app.bounceOf(id);
  const signatures = { none: "", "another key's": app.signatureOfAnother(bounce), "of another body": app.signature("[]") };
  for (const [what, signature] of Object.entries(signatures)) {
    assert.equal((await app.tell(bounce, signature)).status, 403, what);
  }
  assert.equal((await storedMail(app.store, id)).state, "sent");
  assert.deepEqual((await listSuppressed(app.store.kv)).rows, []);
  assert.deepEqual(await Array.fromAsync(app.store.kv.list({ prefix: ["mail_reports"] })), []);
});
