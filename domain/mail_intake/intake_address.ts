/** What an address leads to. */
export type AddressKind = "order" | "organisation";

/** An address that mails may come to: what it leads to, and the token which proves that we gave it out. */
export interface IntakeAddress {
  readonly kind: AddressKind;
  readonly id: string;
  readonly token: string;
}

const LETTERS: Readonly<Record<AddressKind, string>> = { order: "t", organisation: "o" };
const LOCAL_PART = /^pod\+([to])([a-z0-9-]{1,32})-([a-z0-9]{16})$/;
/** Crockford's alphabet: ids are told in upper case, mail servers may not tell the cases apart. */
const ULID = /^[0-9a-hjkmnp-tv-z]{26}$/;

/** The address as mail programs write it: at most 54 characters before the at sign, of 64 that there may be (RFC 5321, 4.5.3.1.1). */
export function writeIntakeAddress({ kind, id, token }: IntakeAddress, domain: string): string {
  return `pod+${LETTERS[kind]}${id.toLowerCase()}-${token}@${domain}`;
}

/** What an address of `domain` leads to if its token holds, in whatever case it came; null for any other. */
export function readIntakeAddress(address: string, domain: string): IntakeAddress | null {
  const [local = "", host, ...rest] = address.trim().replace(/^<|>$/g, "").toLowerCase().split("@");
  if (host !== domain.toLowerCase() || rest.length > 0) return null;
  const [, letter, id = "", token = ""] = LOCAL_PART.exec(local) ?? [];
  if (letter === undefined) return null;
  return { kind: letter === LETTERS.order ? "order" : "organisation", id: ULID.test(id) ? id.toUpperCase() : id, token };
}
