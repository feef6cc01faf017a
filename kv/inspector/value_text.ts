import { holdsSecret, type MailKind } from "../../domain/notices/mail.ts";

/** What stands in the place of a secret. */
export const MASK = "••••••";

/** Fields whose value lets somebody in, or signs: never shown, to anybody. */
const SECRET_FIELDS: ReadonlySet<string> = new Set([
  "passwordHash",
  "csrf",
  "hmac",
  "token",
  "url",
  "sealedSecret",
  "recoveryHashes",
  "sealedPrivateKey",
  "sealedUrl",
  "auth",
]);

/** Bytes shown of a binary value. */
const SHOWN_BYTES = 64;

/** `value` with every secret in it masked. Messages that hold a secret hide what they say. */
export function masked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(masked);
  if (!isRecord(value)) return value;
  const hidden = holdsSecretBody(value) ? ["html", "text"] : [];
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) =>
      (SECRET_FIELDS.has(name) || hidden.includes(name)) && part !== "" ? [name, MASK] : [name, masked(part)]
    ),
  );
}

/** `edited` with each mask replaced by what `stored` holds at that place; a mask elsewhere stays as it is. */
export function unmasked(edited: unknown, stored: unknown): unknown {
  if (edited === MASK) return stored ?? MASK;
  if (Array.isArray(edited)) {
    return edited.map((part, index) => unmasked(part, Array.isArray(stored) ? stored[index] : undefined));
  }
  if (!isRecord(edited)) return edited;
  const known = isRecord(stored) ? stored : {};
  return Object.fromEntries(Object.entries(edited).map(([name, part]) => [name, unmasked(part, known[name])]));
}

/** A value as the inspector shows it: JSON on several lines, secrets masked; sums as their number; bytes in hex, the first of many. */
export function textOfValue(value: unknown): string {
  if (value instanceof Deno.KvU64) return String(value.value);
  return JSON.stringify(masked(value), (_name, part) => part instanceof Uint8Array ? textOfBytes(part) : part, 2) ??
    String(value);
}

function textOfBytes(bytes: Uint8Array): string {
  const more = bytes.length > SHOWN_BYTES ? "…" : "";
  return `${bytes.length} B: ${bytes.slice(0, SHOWN_BYTES).toHex()}${more}`;
}

function holdsSecretBody(value: Record<string, unknown>): boolean {
  if (value.isSecret === true) return true;
  return "html" in value && "text" in value && holdsSecret(value.kind as MailKind);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
