import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import {
  type AddressKind,
  type IntakeAddress,
  readIntakeAddress,
  writeIntakeAddress,
} from "../../../domain/mail_intake/intake_address.ts";
import type { MailIntake } from "./mail_intake.ts";

/** Names what the derived key is for: nothing else that is made of the same secret has it. */
const PURPOSE = "symphonia mail intake v1";
/** 80 bits: to find one address of one order, whoever guesses would have to send 10^24 mails. */
const TOKEN_BYTES = 10;
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

/** The addresses of `domain`, whose tokens are HMAC-SHA-256 under a key made of `appSecret` (RFC 5869): another secret makes other addresses. */
export function intakeAddresses(appSecret: string, domain: string): Pick<MailIntake, "addressOf" | "read" | "holds"> {
  const key = new Uint8Array(hkdfSync("sha256", appSecret, "", PURPOSE, 32));
  const tokenOf = (kind: AddressKind, id: string, orgId: string, generation: number) => {
    const content = JSON.stringify([kind, id, orgId, ...generation === 0 ? [] : [generation]]);
    return base32(createHmac("sha256", key).update(content).digest().subarray(0, TOKEN_BYTES));
  };
  return {
    addressOf: (kind, id, orgId, generation) =>
      writeIntakeAddress({ kind, id, token: tokenOf(kind, id, orgId, generation) }, domain),
    read: (address) => readIntakeAddress(address, domain),
    holds({ kind, id, token }: IntakeAddress, orgId, generation) {
      const expected = new TextEncoder().encode(tokenOf(kind, id, orgId, generation));
      const given = new TextEncoder().encode(token);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}

/** Five bits a character, in Crockford's alphabet: no case, and no letter that looks like another. */
function base32(bytes: Uint8Array): string {
  let bits = bytes.reduce((number, byte) => number << 8n | BigInt(byte), 0n);
  let text = "";
  for (let left = bytes.length * 8; left > 0; left -= 5) {
    text = LETTERS[Number(bits & 31n)] + text;
    bits >>= 5n;
  }
  return text;
}
