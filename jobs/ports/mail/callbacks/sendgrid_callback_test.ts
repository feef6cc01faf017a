import assert from "node:assert/strict";
import { generateKeyPairSync, sign } from "node:crypto";
import { sendGridCallback } from "./sendgrid_callback.ts";

const NOW = Date.UTC(2026, 10, 23, 8);
const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const callback = sendGridCallback(publicKey.export({ type: "spki", format: "der" }).toString("base64"), { now: () => NOW });
const { signal } = new AbortController();

const event = (fields: Record<string, unknown>) => ({
  email: "claire@verreries.test",
  timestamp: NOW / 1_000,
  sg_event_id: "event-1",
  sg_message_id: "sg-1.recvd",
  mail: "M1",
  ...fields,
});

interface Call {
  readonly body: string;
  readonly sentAt?: string;
  readonly signature?: string;
}

/** A call as SendGrid would make it, unless a test makes another. */
function read({ body, sentAt = String(NOW / 1_000), signature }: Call) {
  const genuine = sign("sha256", new TextEncoder().encode(sentAt + body), privateKey).toString("base64");
  const headers = new Headers({
    "x-twilio-email-event-webhook-signature": signature ?? genuine,
    "x-twilio-email-event-webhook-timestamp": sentAt,
  });
  return callback.read({ headers, body: new TextEncoder().encode(body) }, signal);
}
const tell = (...events: unknown[]) => read({ body: JSON.stringify(events) });

Deno.test("sendGridCallback() reads every event of ours in a call, each under its own id", async () => {
  const reports = await tell(
    event({ event: "delivered", response: "250 OK" }),
    event({ event: "bounce", type: "bounce", reason: "550 5.1.1 no such user", sg_event_id: "event-2", mail: "M2" }),
  );
  assert.deepEqual(reports, [
    { id: "event-1", mail: { id: "M1" }, at: NOW, detail: "250 OK", type: "delivered" },
    { id: "event-2", mail: { id: "M2" }, at: NOW, detail: "550 5.1.1 no such user", type: "bounced", bounce: "hard" },
  ]);
});

Deno.test("sendGridCallback() tells what each event means", async () => {
  const table: readonly (readonly [Record<string, unknown>, readonly (string | undefined)[] | null])[] = [
    [{ event: "open" }, ["opened", undefined]],
    [{ event: "spamreport" }, ["complained", undefined]],
    [{ event: "bounce", type: "blocked" }, ["bounced", "soft"]],
    [{ event: "bounce" }, ["bounced", "hard"]],
    [{ event: "dropped", reason: "Bounced Address" }, ["bounced", "hard"]],
    [{ event: "dropped", reason: "Invalid" }, ["bounced", "hard"]],
    [{ event: "dropped", reason: "Spam Reporting Address" }, ["complained", undefined]],
    [{ event: "dropped", reason: "Invalid SMTPAPI header" }, ["failed", undefined]],
    [{ event: "dropped", reason: "Spam Content" }, ["failed", undefined]],
    [{ event: "processed" }, null],
    [{ event: "deferred" }, null],
    [{ event: "something new" }, null],
    [{ event: "delivered", mail: undefined }, null],
    [{ event: "delivered", sg_event_id: undefined }, null],
  ];
  for (const [fields, expected] of table) {
    const reports = await tell(event(fields));
    assert.deepEqual(
      reports?.map(({ type, bounce }) => [type, bounce]),
      expected === null ? [] : [expected],
      JSON.stringify(fields),
    );
  }
});

Deno.test("sendGridCallback() believes nobody but the holder of the key", async () => {
  const body = JSON.stringify([event({ event: "delivered" })]);
  const other = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
  const sentAt = String(NOW / 1_000);
  const signatures = {
    none: "",
    noise: btoa("noise"),
    "another key's": sign("sha256", new TextEncoder().encode(sentAt + body), other).toString("base64"),
    "of another body": sign("sha256", new TextEncoder().encode(`${sentAt}[]`), privateKey).toString("base64"),
    "of another moment": sign("sha256", new TextEncoder().encode(`${Number(sentAt) + 1}${body}`), privateKey).toString("base64"),
  };
  for (const [what, signature] of Object.entries(signatures)) assert.equal(await read({ body, signature }), null, what);
  assert.equal(await callback.read({ headers: new Headers(), body: new TextEncoder().encode(body) }, signal), null);
});

Deno.test("sendGridCallback() believes no call of more than ten minutes ago or ahead", async () => {
  const body = JSON.stringify([event({ event: "delivered" })]);
  const at = (offsetSeconds: number) => String(NOW / 1_000 + offsetSeconds);
  for (const sentAt of [at(-601), at(601), "", "soon", `${at(0)}.5`]) assert.equal(await read({ body, sentAt }), null, sentAt);
  for (const sentAt of [at(-599), at(599)]) assert.equal((await read({ body, sentAt }))?.length, 1, sentAt);
});

Deno.test("sendGridCallback() takes nothing from a signed body that is no list of events", async () => {
  for (const body of ["", "{}", "[1, null]", "not JSON"]) assert.deepEqual(await read({ body }), [], body);
});
