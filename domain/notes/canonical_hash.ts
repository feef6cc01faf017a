import canonicalize from "canonicalize";

/** SHA-256 (hex) of the canonical JSON (RFC 8785) of `value`, followed by `suffix`. */
export async function canonicalHash(value: object, suffix = ""): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalize(value) + suffix);
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}
