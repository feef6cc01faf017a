import assert from "node:assert/strict";
import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";
import { certificate } from "./certificate_fixture.ts";
import { mailServer } from "./mail_server_fixture.ts";
import { AddressRefused, type OutgoingMail } from "./mail_transport.ts";

const MAIL: OutgoingMail = {
  id: "01J00000000000000000000000",
  to: "claire@verreries.test",
  subject: "Livré · Orléans → Évreux",
  html: "<p>Livré à Évreux</p>",
  text: "Livré à Évreux",
};
const { signal } = new AbortController();
const mayBeTriedAgain = (error: Error) => !(error instanceof PermanentFailure);

/** Header lines of a message, each on one line. */
const unfolded = (source: string) => source.split("\r\n\r\n", 1)[0]!.replaceAll(/\r\n\s+/g, " ");

Deno.test("smtpTransport() signs in over STARTTLS and sends the whole mail", async () => {
  await using server = await mailServer();
  const { messageId } = await server.transport().send(MAIL, signal);
  const [mail] = server.received;
  assert.deepEqual([mail?.secure, mail?.user, mail?.recipients], [true, "contact", ["claire@verreries.test"]]);
  assert.equal(messageId, "<01j00000000000000000000000@symphonia.example>");
  assert.ok(mail?.source.includes(`Message-ID: ${messageId}`));
  assert.match(mail?.source ?? "", /^From: "?SYMPHONI\.A"? <contact@symphonia\.example>/m);
  assert.match(mail?.source ?? "", /Content-Type: text\/plain/);
  assert.match(mail?.source ?? "", /Content-Type: text\/html/);
  assert.match(mail?.source ?? "", /^Auto-Submitted: auto-generated/m);
  assert.doesNotMatch(mail?.source ?? "", /List-Unsubscribe/);
});

Deno.test("smtpTransport() speaks TLS from the first byte to an smtps address", async () => {
  await using server = await mailServer({ implicitTls: true });
  await server.transport().send(MAIL, signal);
  assert.deepEqual(server.received.map(({ secure }) => secure), [true]);
});

Deno.test("smtpTransport() says how one request unsubscribes, where somebody may", async () => {
  await using server = await mailServer();
  const unsubscribeUrl = `https://symphonia.example/unsubscribe/${"v1.abcdefgh".repeat(20)}`;
  await server.transport().send({ ...MAIL, unsubscribeUrl }, signal);
  const head = unfolded(server.received[0]!.source).split("\r\n");
  assert.ok(head.includes(`List-Unsubscribe: <${unsubscribeUrl}>`));
  assert.ok(head.includes("List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
});

Deno.test("smtpTransport() gives the same Message-ID to the same mail", async () => {
  await using server = await mailServer();
  const transport = server.transport();
  const first = await transport.send(MAIL, signal);
  assert.deepEqual(await transport.send(MAIL, signal), first);
});

Deno.test("smtpTransport() sends one mail after the other by one connection, and many at once by a few", async () => {
  await using server = await mailServer();
  const transport = server.transport();
  for (let i = 0; i < 5; i++) await transport.send(MAIL, signal);
  assert.equal(server.connections.size, 1);
  await Promise.all(Array.from({ length: 20 }, () => transport.send(MAIL, signal)));
  assert.equal(server.received.length, 25);
  assert.ok(server.connections.size <= 4, `${server.connections.size} connections`);
});

Deno.test("smtpTransport() sends nothing to a server whose certificate no authority vouches for", async () => {
  await using server = await mailServer();
  await assert.rejects(server.transport({}).send(MAIL, signal), mayBeTriedAgain);
  assert.deepEqual(server.received, []);
});

Deno.test("smtpTransport() sends nothing to a server of another name than its certificate's", async () => {
  await using server = await mailServer();
  const url = server.url.replace("@localhost:", "@127.0.0.2:");
  await assert.rejects(server.transport({ url, ca: certificate.ca }).send(MAIL, signal), mayBeTriedAgain);
  assert.deepEqual(server.received, []);
});

Deno.test("smtpTransport() gives neither mail nor password to a server that offers no encryption", async () => {
  await using server = await mailServer({ plain: true });
  await assert.rejects(server.transport().send(MAIL, signal), mayBeTriedAgain);
  assert.deepEqual(server.received, []);
});

Deno.test("smtpTransport() leaves a silent server when it is told to, and another mail goes by another connection", async () => {
  await using server = await mailServer({ silent: true });
  const transport = server.transport();
  const impatient = new AbortController();
  const [arrived, sending] = [server.arrival(), transport.send(MAIL, impatient.signal)];
  await arrived;
  impatient.abort();
  await assert.rejects(sending, mayBeTriedAgain);
  const other = new AbortController();
  const [arrivedToo, next] = [server.arrival(), transport.send(MAIL, other.signal)];
  await arrivedToo;
  other.abort();
  await assert.rejects(next);
  assert.equal(server.connections.size, 2);
});

Deno.test("smtpTransport() may be tried again after a passing refusal", async () => {
  let busy = true;
  await using server = await mailServer({ refusal: () => busy ? { code: 451, text: "4.3.2 busy" } : null });
  const transport = server.transport();
  await assert.rejects(transport.send(MAIL, signal), mayBeTriedAgain);
  busy = false;
  await transport.send(MAIL, signal);
  assert.equal(server.received.length, 1);
});

Deno.test("smtpTransport() takes a refused mail for good, and holds it against the address only when there is no such mailbox", async () => {
  let text = "5.7.1 relaying denied";
  await using server = await mailServer({ refusal: () => ({ code: 550, text }) });
  const transport = server.transport();
  await assert.rejects(
    transport.send(MAIL, signal),
    (error) => error instanceof PermanentFailure && !(error instanceof AddressRefused),
  );
  text = "5.1.1 no such user";
  await assert.rejects(transport.send(MAIL, signal), AddressRefused);
});

Deno.test("smtpTransport() does not blame the mail for a wrong password", async () => {
  await using server = await mailServer();
  const wrong = server.url.replace(/contact:[^@]+@/, "contact:wrong@");
  await assert.rejects(server.transport({ url: wrong, ca: certificate.ca }).send(MAIL, signal), mayBeTriedAgain);
});
