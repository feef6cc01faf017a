import assert from "node:assert/strict";
import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";
import { AddressRefused, type OutgoingMail } from "./mail_transport.ts";
import { provider } from "./provider_fixture.ts";
import { sendGridTransport } from "./sendgrid_transport.ts";

const MAIL: OutgoingMail = {
  id: "01J00000000000000000000000",
  to: "claire@verreries.test",
  subject: "Livré · Orléans → Évreux",
  html: "<p>Livré à Évreux</p>",
  text: "Livré à Évreux",
};
const { signal } = new AbortController();

function transportTo(endpoint: string, key = "made/up") {
  const url = `sendgrid://:${encodeURIComponent(key)}@api.sendgrid.com`;
  return sendGridTransport({ url, from: "SYMPHONI.A <contact@symphonia.example>", endpoint });
}

/** SendGrid as far as mails need it: takes what comes with the key. */
function sendGrid(refusal: () => Response | null = () => null) {
  return provider(({ request }) => {
    if (request.headers.get("authorization") !== "Bearer made/up") {
      return refused(401, "The provided authorization grant is invalid");
    }
    return refusal() ?? new Response(null, { status: 202, headers: { "x-message-id": "sg-1" } });
  });
}

const refused = (status: number, message: string, field: string | null = null) =>
  Response.json({ errors: [{ message, field, help: null }] }, { status });

Deno.test("sendGridTransport() hands both forms over with our Message-ID, and says which mail it is", async () => {
  await using peer = sendGrid();
  const unsubscribeUrl = "https://symphonia.example/unsubscribe/v1.a.b";
  const sent = await transportTo(peer.endpoint).send({ ...MAIL, unsubscribeUrl }, signal);
  assert.deepEqual(sent, { messageId: "<01j00000000000000000000000@symphonia.example>", providerId: "sg-1" });
  assert.equal(peer.calls[0]!.path, "/v3/mail/send");
  const asked = peer.asked();
  assert.deepEqual(asked.personalizations, [{ to: [{ email: "claire@verreries.test" }] }]);
  assert.deepEqual(asked.from, { email: "contact@symphonia.example", name: "SYMPHONI.A" });
  assert.deepEqual(asked.content.map(({ type }: { type: string }) => type), ["text/plain", "text/html"]);
  assert.deepEqual(asked.headers, {
    "Auto-Submitted": "auto-generated",
    "List-Unsubscribe": `<${unsubscribeUrl}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "Message-ID": "<01j00000000000000000000000@symphonia.example>",
  });
  assert.deepEqual(asked.custom_args, { mail: MAIL.id });
});

Deno.test("sendGridTransport() has nothing rewritten or followed, and opens told of only where that is allowed", async () => {
  await using peer = sendGrid();
  const transport = transportTo(peer.endpoint);
  await transport.send(MAIL, signal);
  const tracking = () => peer.asked().tracking_settings;
  assert.equal(tracking().click_tracking.enable, false);
  assert.equal(tracking().open_tracking.enable, false);
  await transport.send({ ...MAIL, mayRecordOpens: true }, signal);
  assert.equal(tracking().open_tracking.enable, true);
});

Deno.test("sendGridTransport() leaves what may pass to the next try", async () => {
  for (const status of [429, 500, 503]) {
    await using peer = sendGrid(() => refused(status, "later"));
    await assert.rejects(transportTo(peer.endpoint).send(MAIL, signal), (error) => !(error instanceof PermanentFailure));
    assert.equal(peer.calls.length, 1);
  }
});

Deno.test("sendGridTransport() does not blame the mail for a wrong key, nor tells the key", async () => {
  await using peer = sendGrid();
  await assert.rejects(transportTo(peer.endpoint, "another").send(MAIL, signal), (error: Error) => {
    assert.ok(!(error instanceof PermanentFailure));
    assert.doesNotMatch(error.message, /another/);
    return true;
  });
});

Deno.test("sendGridTransport() takes a refused mail for good, and holds against the address what is about the address", async () => {
  let answer = refused(400, "The subject is required", "subject");
  await using peer = sendGrid(() => answer);
  const transport = transportTo(peer.endpoint);
  await assert.rejects(
    transport.send(MAIL, signal),
    (error) => error instanceof PermanentFailure && !(error instanceof AddressRefused),
  );
  answer = refused(400, "Does not contain a valid address.", "personalizations.0.to.0.email");
  await assert.rejects(transport.send(MAIL, signal), AddressRefused);
});
