import assert from "node:assert/strict";
import { DAY_MS } from "../../../../domain/time/instant.ts";
import { sesCallback } from "./ses_callback.ts";
import { CERTIFICATE_URL, snsMessage, snsOutside, TOPIC } from "./sns_fixture.ts";

// The certificate of the tests is valid from that day on.
const NOW = Date.UTC(2026, 10, 23, 8);
const Timestamp = new Date(NOW).toISOString();
const SUBSCRIBE_URL = `https://sns.eu-west-3.amazonaws.com/?Action=ConfirmSubscription&TopicArn=${TOPIC}&Token=abc`;
const { signal } = new AbortController();

const bounce = (fields: Record<string, unknown> = {}) => ({
  eventType: "Bounce",
  mail: { messageId: "ses-1", timestamp: Timestamp, tags: { mail: ["M1"] } },
  bounce: {
    bounceType: "Permanent",
    timestamp: Timestamp,
    bouncedRecipients: [{ emailAddress: "claire@verreries.test", diagnosticCode: "smtp; 550 5.1.1 no such user" }],
  },
  ...fields,
});
const notification = (event: unknown, fields: Record<string, string> = {}) =>
  snsMessage({ MessageId: "sns-1", Timestamp, Message: JSON.stringify(event), ...fields });

function reading(outgoing = snsOutside()) {
  const callback = sesCallback(TOPIC, { outgoing, now: () => NOW });
  return (message: unknown) =>
    callback.read({ headers: new Headers(), body: new TextEncoder().encode(JSON.stringify(message)) }, signal);
}

Deno.test("sesCallback() reads a bounce of a configuration set, under the id of SNS's message", async () => {
  assert.deepEqual(await reading()(notification(bounce())), [{
    id: "sns-1",
    mail: { id: "M1" },
    type: "bounced",
    bounce: "hard",
    at: NOW,
    detail: "smtp; 550 5.1.1 no such user",
  }]);
});

Deno.test("sesCallback() reads a notification of an identity, which knows SES's own id alone, and both versions of signatures", async () => {
  const { eventType: _, ...event } = bounce({ notificationType: "Bounce", mail: { messageId: "ses-1", timestamp: Timestamp } });
  const message = snsMessage({ MessageId: "sns-1", Timestamp, Subject: "Bounce", Message: JSON.stringify(event) }, "1");
  const [report] = (await reading()(message))!;
  assert.deepEqual(report?.mail, { providerId: "ses-1" });
});

Deno.test("sesCallback() tells what each event means", async () => {
  const read = reading();
  const at = { timestamp: Timestamp };
  const table: readonly (readonly [Record<string, unknown>, readonly (string | undefined)[] | null])[] = [
    [{ bounce: { ...at, bounceType: "Transient", bouncedRecipients: [] } }, ["bounced", "soft"]],
    [{ bounce: { ...at, bounceType: "Undetermined", bouncedRecipients: [] } }, ["bounced", "soft"]],
    [{ eventType: "Complaint", complaint: { ...at, complaintFeedbackType: "abuse" } }, ["complained", undefined]],
    [{ eventType: "Complaint", complaint: { ...at, complaintFeedbackType: "not-spam" } }, null],
    [{ eventType: "Delivery", delivery: at }, ["delivered", undefined]],
    [{ eventType: "Open", open: at }, ["opened", undefined]],
    [{ eventType: "Reject", reject: { reason: "Bad content" } }, ["failed", undefined]],
    [{ eventType: "Send", send: {} }, null],
    [{ eventType: "Click", click: at }, null],
    [{ eventType: "Bounce", bounce: undefined }, null],
  ];
  for (const [fields, expected] of table) {
    const reports = await read(notification(bounce(fields)));
    assert.deepEqual(
      reports?.map(({ type, bounce }) => [type, bounce]),
      expected === null ? [] : [expected],
      JSON.stringify(fields),
    );
  }
  assert.deepEqual(await read(snsMessage({ MessageId: "sns-1", Timestamp, Message: "Successfully validated SNS topic" })), []);
});

Deno.test("sesCallback() believes nobody but SNS about this topic", async () => {
  const genuine = notification(bounce());
  const forgeries: Readonly<Record<string, unknown>> = {
    "another message": { ...genuine, Message: JSON.stringify(bounce({ eventType: "Complaint" })) },
    "another id": { ...genuine, MessageId: "sns-2" },
    "another topic, signed": notification(bounce(), { TopicArn: "arn:aws:sns:eu-west-3:999999999999:mine" }),
    "no signature": { ...genuine, Signature: "" },
    "a signature of noise": { ...genuine, Signature: btoa("noise") },
    "the other version": { ...genuine, SignatureVersion: "1" },
    "an unknown version": { ...genuine, SignatureVersion: "3" },
    "no message": "hello",
  };
  for (const [what, message] of Object.entries(forgeries)) assert.equal(await reading()(message), null, what);
  const callback = sesCallback(TOPIC, { outgoing: snsOutside(), now: () => NOW });
  assert.equal(await callback.read({ headers: new Headers(), body: new Uint8Array([0xff, 0x7b]) }, signal), null);
});

Deno.test("sesCallback() fetches certificates from SNS of the topic's region alone", async () => {
  for (
    const address of [
      "https://sns.eu-west-3.amazonaws.com.attacker.example/SimpleNotificationService-0123456789abcdef.pem",
      "https://attacker.example/SimpleNotificationService-0123456789abcdef.pem",
      "http://sns.eu-west-3.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem",
      "https://sns.us-east-1.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem",
      "https://sns.eu-west-3.amazonaws.com:8443/SimpleNotificationService-0123456789abcdef.pem",
      "https://user@sns.eu-west-3.amazonaws.com/SimpleNotificationService-0123456789abcdef.pem",
      "https://sns.eu-west-3.amazonaws.com/?Action=GetTopic&x=.pem",
      "not an address",
    ]
  ) {
    const outside = snsOutside();
    assert.equal(await reading(outside)({ ...notification(bounce()), SigningCertURL: address }), null, address);
    assert.deepEqual(outside.asked, [], address);
  }
});

Deno.test("sesCallback() fetches a certificate once, and says nothing of a message while it cannot", async () => {
  const outside = snsOutside();
  const read = reading(outside);
  await read(notification(bounce()));
  await read(notification(bounce(), { MessageId: "sns-2" }));
  assert.deepEqual(outside.asked, [CERTIFICATE_URL]);
  await assert.rejects(reading(snsOutside(503))(notification(bounce())), /503/);
  assert.equal(await reading(snsOutside(404))(notification(bounce())), null);
});

Deno.test("sesCallback() believes no message that is older than what is remembered, nor one of tomorrow", async () => {
  for (const at of [NOW - 31 * DAY_MS, NOW + DAY_MS, Number.NaN]) {
    const timestamp = Number.isNaN(at) ? "yesterday" : new Date(at).toISOString();
    assert.equal(await reading()(notification(bounce(), { Timestamp: timestamp })), null, timestamp);
  }
  assert.equal((await reading()(notification(bounce(), { Timestamp: new Date(NOW - 29 * DAY_MS).toISOString() })))?.length, 1);
});

Deno.test("sesCallback() confirms a subscription at SNS alone, and only when SNS signed that it is to", async () => {
  const subscription = (address: string) =>
    snsMessage({ Type: "SubscriptionConfirmation", MessageId: "sns-1", Timestamp, Token: "abc", SubscribeURL: address });
  const outside = snsOutside();
  assert.deepEqual(await reading(outside)(subscription(SUBSCRIBE_URL)), []);
  assert.deepEqual(outside.asked, [CERTIFICATE_URL, SUBSCRIBE_URL]);

  const elsewhere = snsOutside();
  assert.deepEqual(await reading(elsewhere)(subscription("https://169.254.169.254/latest/meta-data")), []);
  assert.deepEqual(elsewhere.asked, [CERTIFICATE_URL]);

  const forged = snsOutside();
  assert.equal(await reading(forged)({ ...subscription(SUBSCRIBE_URL), SubscribeURL: `${SUBSCRIBE_URL}2` }), null);
  assert.deepEqual(forged.asked, [CERTIFICATE_URL]);
});
