/**
 * The limits that hosted Deno KV enforces. They hold here on every backend, so that what works on a laptop works in every region.
 * Source: Deno KV documentation, "Transactions" and "Limits".
 */
export const LIMITS = {
  checksPerCommit: 10,
  keysPerGetMany: 10,
  mutationsPerCommit: 1_000,
  /** Of values, messages and keys, as `limits_test.ts` measures it: the key of a set or a sum counts twice, that of a check once. */
  bytesPerCommit: 800 * 1024,
  /** Of all mutations together, as `limits_test.ts` measures it: sets and sums count, checks and deletes do not. */
  keyBytesPerCommit: 80 * 1024,
  /** What a local file takes where several commits are written as one. */
  checksPerGroup: 100,
  bytesPerValue: 64 * 1024,
  bytesPerKey: 2 * 1024,
} as const;

/** The longest key of entries that are written by the hundred: of tries, and of the rates of clients. */
const SHORT_KEY_BYTES = 160;
/** How many such entries fit into one commit. */
export const SHORT_KEYS_PER_COMMIT = Math.floor(LIMITS.keyBytesPerCommit / SHORT_KEY_BYTES);

/** A commit, a read or a value is beyond what every backend takes: a defect of the caller, never a user's fault. */
export class LimitError extends Error {
  override readonly name = "LimitError";
}

/** Throws a {@link LimitError} that says what, and at which key, is too large when `actual` is over `limit`. The text is made only then. */
export function assertWithin(limit: keyof typeof LIMITS, actual: number, what: string, key?: Deno.KvKey): void {
  if (actual <= LIMITS[limit]) return;
  const which = key === undefined ? what : `${what} ${JSON.stringify(key)}`;
  throw new LimitError(`${which}: ${actual} is over the limit of ${LIMITS[limit]} (${limit})`);
}

const OVERHEAD_BYTES = 3;

/** Upper estimate of the stored size of `value` in bytes: cheap, and never under the real size for the plain values we store. */
export function sizeOf(value: unknown): number {
  switch (typeof value) {
    case "string":
      // Two-byte strings are stored as such when one character needs it; Latin-1 takes one byte a character.
      return OVERHEAD_BYTES + stringBytes(value);
    case "number":
      return 9;
    case "bigint":
      return 12;
    case "object":
      return value === null ? 1 : sizeOfObject(value);
    default:
      return 1;
  }
}

function sizeOfObject(value: object): number {
  if (ArrayBuffer.isView(value)) return value.byteLength + 8;
  let bytes = 2 * OVERHEAD_BYTES;
  if (Array.isArray(value)) {
    for (const item of value) bytes += sizeOf(item);
    return bytes;
  }
  for (const name in value) bytes += OVERHEAD_BYTES + stringBytes(name) + sizeOf((value as Record<string, unknown>)[name]);
  return bytes;
}

function stringBytes(text: string): number {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return text.length * 2 + 1;
  return text.length;
}

/** The encoded size of `key` in bytes: exact but for big integers and for characters beyond the first plane, which may take less. */
export function sizeOfKey(key: Deno.KvKey): number {
  let bytes = 0;
  for (const part of key) {
    if (typeof part === "string") bytes += 2 + textBytes(part);
    else if (part instanceof Uint8Array) bytes += 2 + part.byteLength + part.filter((byte) => byte === 0).length;
    else bytes += 9;
  }
  return bytes;
}

/** As UTF-8, in which a key writes a zero byte as two. */
function textBytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f || code === 0) bytes += code < 0x800 ? 1 : 2;
  }
  return bytes;
}

/** Reads up to ten keys at once, the number that every backend takes. */
export function getMany<T extends readonly unknown[]>(
  kv: Deno.Kv,
  keys: readonly [...{ [K in keyof T]: Deno.KvKey }],
  options?: { consistency?: Deno.KvConsistencyLevel },
): Promise<{ [K in keyof T]: Deno.KvEntryMaybe<T[K]> }> {
  assertWithin("keysPerGetMany", keys.length, "getMany");
  return kv.getMany<T>(keys, options);
}

/** Reads any number of keys, ten at a time, each as of its own moment. */
export async function getEach<T>(kv: Deno.Kv, keys: readonly Deno.KvKey[]): Promise<Deno.KvEntryMaybe<T>[]> {
  const tens = Array.from({ length: Math.ceil(keys.length / LIMITS.keysPerGetMany) }, (_, n) => n * LIMITS.keysPerGetMany);
  const reads = tens.map((start) => kv.getMany<T[]>(keys.slice(start, start + LIMITS.keysPerGetMany)));
  return (await Promise.all(reads)).flat() as Deno.KvEntryMaybe<T>[];
}
