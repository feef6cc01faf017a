import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import { text as readText } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";
import { certificate } from "./certificate_fixture.ts";
import type { OutgoingMail } from "./mail_transport.ts";
import { smtpTransport } from "./smtp_transport.ts";

const FROM = "SYMPHONI.A <contact@symphonia.example>";
const MAIL: OutgoingMail = {
  id: "01J00000000000000000000000",
  to: "claire@verreries.test",
  subject: "Livré · Orléans → Évreux",
  html: "<p>Livré à Évreux</p>",
  text: "Livré à Évreux",
};
const { signal } = new AbortController();

interface Received {
  readonly secure: boolean;
  readonly user: unknown;
  readonly recipients: string[];
  readonly source: string;
}

/** A mail server on a free port that takes `contact` with its password, and what it received. `refusal` answers each recipient. */
async function mailServer(refusal: () => number | null = () => null) {
  const received: Received[] = [];
  const server = new SMTPServer({
    cert: certificate.cert,
    key: certificate.key,
    onAuth: (auth, _session, done) => {
      if (auth.username === "contact" && auth.password === "p@ss:word") done(null, { user: auth.username });
      else done(Object.assign(new Error("no"), { responseCode: 535 }));
    },
    onRcptTo: (_address, _session, done) => {
      const code = refusal();
      done(code === null ? undefined : Object.assign(new Error("refused"), { responseCode: code }));
    },
    onData: async (stream, session, done) => {
      const source = await readText(stream);
      received.push({
        secure: session.secure,
        user: session.user,
        recipients: session.envelope.rcptTo.map((to) => to.address),
        source,
      });
      done();
    },
  });
  server.on("error", () => {});
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    url: `smtp://contact:${encodeURIComponent("p@ss:word")}@localhost:${port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const transportTo = (url: string) => smtpTransport({ url, from: FROM, ca: certificate.ca });

Deno.test("smtpTransport() signs in over STARTTLS and sends the whole mail", async () => {
  await using server = await mailServer();
  const { messageId } = await transportTo(server.url).send(MAIL, signal);
  const [mail] = server.received;
  assert.deepEqual([mail?.secure, mail?.user, mail?.recipients], [true, "contact", ["claire@verreries.test"]]);
  assert.equal(messageId, "<01j00000000000000000000000@symphonia.example>");
  assert.ok(mail?.source.includes(`Message-ID: ${messageId}`));
  assert.match(mail?.source ?? "", /^From: "?SYMPHONI\.A"? <contact@symphonia\.example>/m);
  assert.match(mail?.source ?? "", /Content-Type: text\/plain/);
  assert.match(mail?.source ?? "", /Content-Type: text\/html/);
  assert.match(mail?.source ?? "", /^Auto-Submitted: auto-generated/m);
});

Deno.test("smtpTransport() gives the same Message-ID to the same mail", async () => {
  await using server = await mailServer();
  const transport = transportTo(server.url);
  const first = await transport.send(MAIL, signal);
  assert.deepEqual(await transport.send(MAIL, signal), first);
});

Deno.test("smtpTransport() sends nothing to a server whose certificate no authority vouches for", async () => {
  await using server = await mailServer();
  await assert.rejects(
    smtpTransport({ url: server.url, from: FROM }).send(MAIL, signal),
    (error: Error) => !(error instanceof PermanentFailure),
  );
  assert.deepEqual(server.received, []);
});

Deno.test("smtpTransport() may be tried again after a passing refusal", async () => {
  let busy = true;
  await using server = await mailServer(() => busy ? 451 : null);
  const transport = transportTo(server.url);
  await assert.rejects(transport.send(MAIL, signal), (error: Error) => !(error instanceof PermanentFailure));
  busy = false;
  await transport.send(MAIL, signal);
  assert.equal(server.received.length, 1);
});

Deno.test("smtpTransport() takes a refused address for good", async () => {
  await using server = await mailServer(() => 550);
  await assert.rejects(transportTo(server.url).send(MAIL, signal), PermanentFailure);
});

Deno.test("smtpTransport() does not blame the mail for a wrong password", async () => {
  await using server = await mailServer();
  const wrong = server.url.replace(/contact:[^@]+@/, "contact:wrong@");
  await assert.rejects(transportTo(wrong).send(MAIL, signal), (error: Error) => !(error instanceof PermanentFailure));
});
