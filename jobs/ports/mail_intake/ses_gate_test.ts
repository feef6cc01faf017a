import assert from "node:assert/strict";
import { snsMessage, snsOutside, TOPIC } from "../mail/callbacks/sns_fixture.ts";
import { S3Server } from "../storage/s3_server_fixture.ts";
import type { S3Settings } from "../storage/s3_settings.ts";
import { MAX_MAIL_BYTES } from "./mail_bounds.ts";
import { latin1 } from "./mails_fixture.ts";
import { sesGate } from "./ses_gate.ts";

// The certificate of the tests is valid from that day on.
const NOW = Date.UTC(2026, 10, 23, 8);
const Timestamp = new Date(NOW).toISOString();
const RAW = "From: Quai 4 <quai4@magasin.example>\r\nSubject: \u00c9marg\u00e9\r\n\r\nVoil\u00e0\r\n";
const { signal } = new AbortController();

const received = (changes: Record<string, unknown> = {}, receipt: Record<string, unknown> = {}) => ({
  notificationType: "Received",
  mail: { source: "quai4@magasin.example", messageId: "ses-1" },
  receipt: {
    recipients: ["pod+o1-abc@pod.symphonia.example"],
    spfVerdict: { status: "PASS" },
    dkimVerdict: { status: "PASS" },
    dmarcVerdict: { status: "PASS" },
    spamVerdict: { status: "PASS" },
    virusVerdict: { status: "PASS" },
    action: { type: "SNS", topicArn: TOPIC },
    ...receipt,
  },
  ...changes,
});

function reading(bucket: S3Settings | null = null) {
  const gate = sesGate({ topic: TOPIC, bucket }, { outgoing: snsOutside(), now: () => NOW });
  return (told: unknown, fields: Record<string, string> = {}, change: Record<string, string> = {}) => {
    const message = snsMessage({ MessageId: "sns-1", Timestamp, Message: JSON.stringify(told), ...fields });
    const body = new TextEncoder().encode(JSON.stringify({ ...message, ...change }));
    return gate.read({ headers: new Headers(), body }, signal);
  };
}

Deno.test("sesGate() reads a mail within the message, plain or in Base64, with what SES found out about its sender", async () => {
  const read = reading();
  for (const content of [RAW, new TextEncoder().encode(RAW).toBase64()]) {
    const [mail] = (await read(received({ content })))!;
    assert.equal(new TextDecoder().decode(mail!.raw), RAW);
    assert.deepEqual(mail!.recipients, ["pod+o1-abc@pod.symphonia.example"]);
    assert.equal(mail!.envelopeFrom, "quai4@magasin.example");
    assert.deepEqual(mail!.verdicts, { dmarc: true, spf: true, dkim: [] });
  }
  const [forged] =
    (await read(received({ content: RAW }, { spfVerdict: { status: "FAIL" }, dmarcVerdict: { status: "GRAY" } })))!;
  assert.deepEqual(forged!.verdicts, { dmarc: false, spf: false, dkim: [] });
});

Deno.test("sesGate() reads a mail from the one bucket that is set", async () => {
  await using server = new S3Server();
  const raw = latin1("From: a@b.example\r\n\r\n\xc9");
  server.objects.set("mail-1", { bytes: raw, storageClass: "STANDARD" });
  const read = reading(server.settings);
  const inS3 = (action: Record<string, string>) => received({}, { action: { type: "S3", ...action } });
  const [mail] = (await read(inS3({ bucketName: "documents", objectKey: "mail-1" })))!;
  assert.deepEqual(mail!.raw, raw);
  const elsewhere = /another bucket/;
  await assert.rejects(read(inS3({ bucketName: "others", objectKey: "mail-1" })), elsewhere);
  await assert.rejects(read(inS3({ bucketName: "documents", objectKey: "../others/mail-1" })), elsewhere);
  await assert.rejects(reading()(inS3({ bucketName: "documents", objectKey: "mail-1" })), elsewhere);
});

Deno.test("sesGate() fetches no mail that is too long, and says so", async () => {
  await using server = new S3Server();
  server.objects.set("mail-1", { bytes: new Uint8Array(MAX_MAIL_BYTES + 1), storageClass: "STANDARD" });
  const action = { type: "S3", bucketName: "documents", objectKey: "mail-1" };
  const [mail] = (await reading(server.settings)(received({}, { action })))!;
  assert.equal(mail!.fault, "too_long");
  assert.ok(mail!.raw.length < 100);
});

Deno.test("sesGate() passes over what SES finds harmful, and what is no mail", async () => {
  const read = reading();
  const fail = { status: "FAIL" };
  assert.deepEqual(await read(received({ content: RAW }, { virusVerdict: fail })), []);
  assert.deepEqual(await read(received({ content: RAW }, { spamVerdict: fail })), []);
  assert.deepEqual(await read({ eventType: "Bounce" }), []);
  assert.deepEqual(await read("hello"), []);
});

Deno.test("sesGate() believes nobody but SNS about this topic", async () => {
  const read = reading();
  const told = received({ content: RAW });
  assert.equal(await read(told, { TopicArn: TOPIC.replace("mails", "others") }), null);
  assert.equal(await read(told, {}, { Message: JSON.stringify(received({ content: "From: x@y" })) }), null);
  assert.equal(await read(told, {}, { Signature: btoa("noise") }), null);
});
