import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text as readText } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { certificate } from "./certificate_fixture.ts";
import type { MailTransport } from "./mail_transport.ts";
import { smtpTransport } from "./smtp_transport.ts";

export const FROM = "SYMPHONI.A <contact@symphonia.example>";

/** A mail as the server got it. */
export interface Received {
  readonly secure: boolean;
  readonly user: unknown;
  readonly recipients: readonly string[];
  readonly source: string;
}

/** What a server of the tests does with each mail. */
export interface ServerManners {
  /** What it answers to a recipient in place of 250. */
  readonly refusal?: () => { readonly code: number; readonly text: string } | null;
  /** It says nothing after a mail, so that the sender waits. */
  readonly silent?: boolean;
  /** TLS from the first byte. */
  readonly implicitTls?: boolean;
  /** It offers no encryption at all. */
  readonly plain?: boolean;
}

/** A mail server on a free port that takes `contact` with its password over TLS, what it received, and transports to it that end with it. */
export async function mailServer({ refusal = () => null, silent, implicitTls = false, plain = false }: ServerManners = {}) {
  const received: Received[] = [];
  const connections = new Set<string>();
  let arrival = Promise.withResolvers<void>();
  const server = new SMTPServer({
    cert: certificate.cert,
    key: certificate.key,
    secure: implicitTls,
    ...plain && { disabledCommands: ["STARTTLS"], allowInsecureAuth: true },
    onConnect: (session, done) => {
      connections.add(session.id);
      done();
    },
    onAuth: (auth, _session, done) => {
      if (auth.username === "contact" && auth.password === "p@ss:word") done(null, { user: auth.username });
      else done(Object.assign(new Error("no"), { responseCode: 535 }));
    },
    onRcptTo: (_address, _session, done) => {
      const refused = refusal();
      done(refused === null ? undefined : Object.assign(new Error(refused.text), { responseCode: refused.code }));
    },
    onData: async (stream, session, done) => {
      const source = await readText(stream).catch(() => null);
      // Its sender has ended within it: no mail.
      if (source === null) return;
      received.push({
        secure: session.secure,
        user: session.user,
        recipients: session.envelope.rcptTo.map((to) => to.address),
        source,
      });
      arrival.resolve();
      arrival = Promise.withResolvers();
      if (!silent) done();
    },
  });
  server.on("error", () => {});
  server.listen(0, "0.0.0.0");
  await once(server.server, "listening");
  const { port } = server.server.address() as AddressInfo;
  const url = `${implicitTls ? "smtps" : "smtp"}://contact:${encodeURIComponent("p@ss:word")}@localhost:${port}`;
  const transports: MailTransport[] = [];
  return {
    received,
    connections,
    url,
    /** Ends when the next mail has come. */
    arrival: () => arrival.promise,
    transport(options: { readonly url?: string; readonly ca?: string } = { ca: certificate.ca }) {
      const transport = smtpTransport({ url, from: FROM, ...options });
      transports.push(transport);
      return transport;
    },
    async [Symbol.asyncDispose]() {
      for (const transport of transports) transport.close?.();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
