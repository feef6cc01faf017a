import { createHash, timingSafeEqual } from "node:crypto";
import { authenticationResults, UNKNOWN_SENDER } from "../../../domain/mail_intake/sender.ts";
import { MAX_MAIL_BYTES } from "./mail_bounds.ts";
import type { MailGate } from "./mail_intake.ts";

/** How any mail server hands us mails. */
export interface PlainGateSettings {
  /** Bearer token that a call shows. */
  readonly secret: string;
  /** What the server calls itself where it writes down what it found out about a sender (RFC 8601); null: nobody is answered. */
  readonly authserv: string | null;
}

/** Where the header of a mail is looked for; a longer one is none. */
const MOST_HEAD_BYTES = 256 * 1024;

/**
 * Mails that a server posts as they are (`message/rfc822`), with the envelope in `X-Envelope-To` (addresses parted by commas) and `X-Envelope-From`, and
 * a secret as bearer token.
 */
export function plainGate({ secret, authserv }: PlainGateSettings): MailGate {
  const expected = digest(`Bearer ${secret}`);
  const admits = (headers: Headers) => timingSafeEqual(digest(headers.get("authorization") ?? ""), expected);
  return {
    name: "rfc822",
    maxBytes: MAX_MAIL_BYTES,
    tellsSender: true,
    admits,
    read({ headers, body }) {
      if (!admits(headers)) return Promise.resolve(null);
      const recipients = (headers.get("x-envelope-to") ?? "").split(",").map((address) => address.trim()).filter(Boolean);
      const envelopeFrom = headers.get("x-envelope-from")?.trim() ?? "";
      const verdicts = authserv === null ? UNKNOWN_SENDER : authenticationResults(headOf(body), authserv);
      return Promise.resolve([{ recipients, envelopeFrom, verdicts, raw: body }]);
    },
  };
}

/** Hashed first, so that texts of any length take the same time to compare. */
const digest = (text: string) => createHash("sha256").update(text).digest();

/** The header of a mail: what comes before its first empty line. */
function headOf(raw: Uint8Array): string {
  return new TextDecoder("latin1").decode(raw.subarray(0, MOST_HEAD_BYTES)).split(/\r?\n\r?\n/, 1)[0]!;
}
