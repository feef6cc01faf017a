import assert from "node:assert/strict";
import { generateKeyPairSync, sign } from "node:crypto";
import { latin1 } from "./mails_fixture.ts";
import { sendGridGate } from "./sendgrid_gate.ts";

const NOW = Date.UTC(2026, 10, 23, 8);
const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const gate = sendGridGate(publicKey.export({ type: "spki", format: "der" }).toString("base64"), () => NOW);
const { signal } = new AbortController();
const RAW = "From: Quai 4 <quai4@magasin.example>\r\nSubject: =?UTF-8?Q?=C3=89marg=C3=A9?=\r\n\r\nVoici.\r\n";
const ENVELOPE = JSON.stringify({ to: ["pod+o1-abc@pod.symphonia.example"], from: "quai4@magasin.example" });
const BOUNDARY = "xYzZY";

/** A form as Inbound Parse posts it. */
function formOf(fields: Record<string, string>): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(fields).map(([name, value]) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  );
  return latin1(`${parts.join("")}--${BOUNDARY}--\r\n`);
}

function read(body: Uint8Array<ArrayBuffer>, { signed = body, sentAt = String(NOW / 1_000) } = {}) {
  const signature = sign("sha256", new Uint8Array([...new TextEncoder().encode(sentAt), ...signed]), privateKey).toString(
    "base64",
  );
  const headers = new Headers({
    "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
    "x-twilio-email-event-webhook-signature": signature,
    "x-twilio-email-event-webhook-timestamp": sentAt,
  });
  return gate.read({ headers, body }, signal);
}

Deno.test("sendGridGate() reads the whole mail with its envelope and what SendGrid found out about its sender", async () => {
  const dkim = "{@magasin.example : pass, @mailer.example : fail}";
  const mails = await read(formOf({ email: RAW, envelope: ENVELOPE, SPF: "pass", dkim, spam_score: "0.1" }));
  assert.deepEqual(mails, [{
    recipients: ["pod+o1-abc@pod.symphonia.example"],
    envelopeFrom: "quai4@magasin.example",
    verdicts: { dmarc: false, spf: true, dkim: ["magasin.example"] },
    raw: new TextEncoder().encode(RAW),
  }]);
});

Deno.test("sendGridGate() believes nobody but the holder of the key, and no call of long ago", async () => {
  const body = formOf({ email: RAW, envelope: ENVELOPE });
  assert.equal(await read(body, { signed: formOf({ email: RAW, envelope: "{}" }) }), null);
  assert.equal(await read(body, { sentAt: String(NOW / 1_000 - 601) }), null);
  assert.equal(await gate.read({ headers: new Headers(), body }, signal), null);
});

Deno.test("sendGridGate() takes nothing from a call that is no whole mail", async () => {
  for (const fields of [{ envelope: ENVELOPE }, { email: RAW }, { email: RAW, envelope: "no JSON" }]) {
    assert.deepEqual(await read(formOf(fields as Record<string, string>)), [], JSON.stringify(fields));
  }
  assert.deepEqual(await read(latin1("no form")), []);
});
