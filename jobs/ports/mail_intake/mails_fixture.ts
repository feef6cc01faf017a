import { Buffer } from "node:buffer";
import type { MailIntake } from "./mail_intake.ts";
import { intakeAddresses } from "./address_key.ts";
import { MimeReader } from "./mime_reader.ts";
import { plainGate } from "./plain_gate.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Of the mail server of the tests. */
export const INTAKE_SECRET = "the secret of the mail server of the tests";
export const INTAKE_DOMAIN = "pod.symphonia.example";
/** What that server calls itself. */
export const AUTHSERV = "mx.symphonia.example";

/** Documents by mail, as any mail server hands them over. */
export function plainIntake(): MailIntake {
  return {
    gate: plainGate({ secret: INTAKE_SECRET, authserv: AUTHSERV }),
    // The first Worker of a test is checked for its types.
    mime: new MimeReader({ timeoutMs: 120_000 }),
    ...intakeAddresses("a secret of the tests, long enough to be one", INTAKE_DOMAIN),
  };
}

/** One part of a mail: its own header, and what it holds, as bytes in Base64 or as text of one byte a character. */
export interface MailPiece {
  readonly head: readonly string[];
  readonly body: Bytes | string;
}

/** A file as mail programs attach it. */
export function attached(
  name: string,
  mediaType: string,
  bytes: Bytes,
  disposition = "attachment",
  more: readonly string[] = [],
): MailPiece {
  return {
    head: [`Content-Type: ${mediaType}; name="${name}"`, `Content-Disposition: ${disposition}; filename="${name}"`, ...more],
    body: bytes,
  };
}

let mails = 0;

/** A mail of those pieces after a short text, as its bytes come in. */
export function mailOf(
  head: readonly string[],
  pieces: readonly MailPiece[],
  text = "Bonjour,\r\n\r\nVoici l'=E9marg=E9.\r\n",
): Bytes {
  const boundary = `----=_Part_${++mails}_5678.9`;
  const body = ["Content-Type: text/plain; charset=iso-8859-1", "Content-Transfer-Encoding: quoted-printable", "", text];
  const lines = [
    ...head,
    "MIME-Version: 1.0",
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    "",
    `--${boundary}`,
    ...body,
    ...pieces.flatMap(({ head, body }) => [`--${boundary}`, ...head, ...contentOf(body)]),
    `--${boundary}--`,
    "",
  ];
  return latin1(lines.join("\r\n"));
}

function contentOf(body: Bytes | string): string[] {
  if (typeof body === "string") return ["", body];
  return ["Content-Transfer-Encoding: base64", "", Buffer.from(body).toString("base64").replace(/.{76}/g, "$&\r\n")];
}

/** Text of one byte a character, as lines of mails are. */
export function latin1(text: string): Bytes {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The fields by which every mail begins. */
export function headOf(
  { from = "Quai 4 <quai4@magasin.example>", subject = "Émargé", id = "<1@magasin.example>" } = {},
  more: readonly string[] = [],
): string[] {
  const encoded = `=?UTF-8?B?${Buffer.from(subject).toString("base64")}?=`;
  return [...more, `From: ${from}`, `Subject: ${encoded}`, `Message-ID: ${id}`, "Date: Sat, 21 Nov 2026 10:00:00 +0100"];
}
