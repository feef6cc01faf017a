import assert from "node:assert/strict";
import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";
import { type PeerKeys, signatureFault } from "../aws/signature_v4_fixture.ts";
import { AddressRefused, type OutgoingMail } from "./mail_transport.ts";
import { provider } from "./provider_fixture.ts";
import { sesTransport } from "./ses_transport.ts";

const KEY: PeerKeys = {
  accessKeyId: "key-of-the-tests",
  secretAccessKey: "made/up+of the tests",
  region: "eu-west-3",
  service: "ses",
};
const MAIL: OutgoingMail = {
  id: "01J00000000000000000000000",
  to: "claire@verreries.test",
  subject: "Livré · Orléans → Évreux",
  html: "<p>Livré à Évreux</p>",
  text: "Livré à Évreux",
  unsubscribeUrl: "https://symphonia.example/unsubscribe/v1.a.b",
};
const { signal } = new AbortController();

function transportTo(endpoint: string, { secret = KEY.secretAccessKey, query = "" } = {}) {
  const url = `ses://${KEY.accessKeyId}:${encodeURIComponent(secret)}@${KEY.region}${query}`;
  return sesTransport({ url, from: "SYMPHONI.A <contact@symphonia.example>", endpoint });
}

/** SES as far as mails need it: takes what is signed by the key. */
function ses(refusal: () => Response | null = () => null) {
  return provider(({ request, body }) => {
    if (signatureFault(request, body, KEY) !== null) {
      return refused(403, "SignatureDoesNotMatch", "The request signature does not match.");
    }
    return refusal() ?? Response.json({ MessageId: "0102018f-ses" });
  });
}

const refused = (status: number, type: string, message: string) =>
  Response.json({ message }, { status, headers: { "x-amzn-errortype": `${type}:http://internal.amazon.com/coral/` } });

Deno.test("sesTransport() hands the whole message over, signed, and says which mail it is", async () => {
  await using peer = ses();
  const sent = await transportTo(peer.endpoint, { query: "?configuration-set=reports" }).send(MAIL, signal);
  assert.deepEqual(sent, { messageId: "<0102018f-ses@eu-west-3.amazonses.com>", providerId: "0102018f-ses" });
  const asked = peer.asked();
  assert.equal(peer.calls[0]!.path, "/v2/email/outbound-emails");
  assert.deepEqual(asked.Destination, { ToAddresses: ["claire@verreries.test"] });
  assert.deepEqual(asked.EmailTags, [{ Name: "mail", Value: MAIL.id }]);
  assert.equal(asked.ConfigurationSetName, "reports");
  const raw = new TextDecoder().decode(Uint8Array.fromBase64(asked.Content.Raw.Data));
  assert.match(raw, /^From: "?SYMPHONI\.A"? <contact@symphonia\.example>\r$/m);
  assert.match(raw, /^To: claire@verreries\.test\r$/m);
  assert.match(raw, /^Message-ID: <01j00000000000000000000000@symphonia\.example>\r$/m);
  assert.match(raw, /^List-Unsubscribe: <https:\/\/symphonia\.example\/unsubscribe\/v1\.a\.b>\r$/m);
  assert.match(raw, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  assert.match(raw, /^Content-Type: text\/plain/m);
  assert.match(raw, /^Content-Type: text\/html/m);
});

Deno.test("sesTransport() asks for no configuration set that was not set", async () => {
  await using peer = ses();
  await transportTo(peer.endpoint).send(MAIL, signal);
  assert.equal("ConfigurationSetName" in peer.asked(), false);
});

Deno.test("sesTransport() asks once a try and leaves what may pass to the next", async () => {
  for (
    const [status, type] of [
      [429, "TooManyRequestsException"],
      [400, "LimitExceededException"],
      [400, "SendingPausedException"],
      [400, "MailFromDomainNotVerifiedException"],
      [404, "NotFoundException"],
      [503, "ServiceUnavailable"],
    ] as const
  ) {
    await using peer = ses(() => refused(status, type, "later"));
    await assert.rejects(transportTo(peer.endpoint).send(MAIL, signal), (error: Error) => {
      assert.ok(!(error instanceof PermanentFailure), type);
      assert.match(error.message, new RegExp(`${status} ${type}`));
      return true;
    });
    assert.equal(peer.calls.length, 1, type);
  }
});

Deno.test("sesTransport() does not blame the mail for a wrong key, nor tells the key", async () => {
  await using peer = ses();
  await assert.rejects(transportTo(peer.endpoint, { secret: "another/secret" }).send(MAIL, signal), (error: Error) => {
    assert.ok(!(error instanceof PermanentFailure));
    assert.doesNotMatch(error.message, /another/);
    return true;
  });
});

Deno.test("sesTransport() takes a refused mail for good, and a suppressed address as refused for every mail", async () => {
  let message = "Transaction failed: invalid header";
  await using peer = ses(() => refused(400, "MessageRejected", message));
  const transport = transportTo(peer.endpoint);
  await assert.rejects(
    transport.send(MAIL, signal),
    (error) => error instanceof PermanentFailure && !(error instanceof AddressRefused),
  );
  message = "Address is on the suppression list for your account.";
  await assert.rejects(transport.send(MAIL, signal), AddressRefused);
});

Deno.test("sesTransport() leaves a slow answer when it is told to", async () => {
  const asked = Promise.withResolvers<void>();
  const late = Promise.withResolvers<Response>();
  await using peer = provider(() => {
    asked.resolve();
    return late.promise;
  });
  const impatient = new AbortController();
  const sending = transportTo(peer.endpoint).send(MAIL, impatient.signal);
  await asked.promise;
  impatient.abort();
  await assert.rejects(sending);
  late.resolve(new Response());
});
