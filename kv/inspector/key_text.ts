/**
 * A key as it stands in addresses, on pages and in the audit log: its parts as JSON. The product's keys hold texts and numbers only.
 */
export function textOfKey(key: Deno.KvKey): string {
  return JSON.stringify(key);
}

/** The key that `text` spells, or null when it spells none. The empty list is the prefix of everything. */
export function readKey(text: string): (string | number)[] | null {
  let parts: unknown;
  try {
    parts = JSON.parse(text);
  } catch {
    return null;
  }
  const isKey = Array.isArray(parts) && parts.every((part) => typeof part === "string" || typeof part === "number");
  return isKey ? parts as (string | number)[] : null;
}
