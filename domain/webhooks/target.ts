import { isPublicAddress } from "./public_address.ts";

/** Why an address is no target: not a complete one; not encrypted; names a user or password; leads into a private network. */
export const TARGET_FAULTS = ["not_an_address", "not_https", "has_credentials", "not_public"] as const;
export type TargetFault = (typeof TARGET_FAULTS)[number];

export const MAX_TARGET_CHARS = 1_000;

/**
 * What speaks against calling `target`, from its spelling alone; null when nothing does. Where a name leads is seen only when it is resolved.
 * `allowPrivate` admits private addresses and plain http: for the demo and for tests.
 */
export function targetFault(target: string, allowPrivate: boolean): TargetFault | null {
  const url = target.length <= MAX_TARGET_CHARS ? URL.parse(target) : null;
  if (url === null || !["https:", "http:"].includes(url.protocol) || url.hostname === "") return "not_an_address";
  if (url.protocol !== "https:" && !allowPrivate) return "not_https";
  if (url.username !== "" || url.password !== "") return "has_credentials";
  return !allowPrivate && isPrivateHost(url.hostname) ? "not_public" : null;
}

/** The IP address that a URL's host spells, or null for a name. */
export function literalAddress(hostname: string): string | null {
  if (hostname.startsWith("[")) return hostname.slice(1, -1);
  return /^\d+\.\d+\.\d+\.\d+$/.test(hostname) ? hostname : null;
}

function isPrivateHost(hostname: string): boolean {
  const literal = literalAddress(hostname);
  if (literal !== null) return !isPublicAddress(literal);
  const name = hostname.replace(/\.$/, "");
  return !name.includes(".") || /\.(localhost|local|internal|home\.arpa)$/.test(name);
}
