import assert from "node:assert/strict";
import { MINUTE_MS } from "../../domain/time/instant.ts";
import { BackupFault, type BackupFaultCode } from "./backup_fault.ts";
import { type BackupEntry, decodeValue } from "./entry.ts";
import { FrameWriter, HEADER } from "./frames.ts";
import { decodeKey } from "./key_codec.ts";
import { openFileSnapshot } from "./snapshot.ts";
import { readBackup } from "./read_backup.ts";
import { restoreBackup, StoreNotEmptyError } from "./restore_backup.ts";
import { writeBackup } from "./write_backup.ts";

const SECRET = "a secret of the tests, long enough to be one";

/** Everything that a store can hold. */
const VALUES: readonly unknown[] = [
  { text: "é€\0", list: [1, null, undefined, -0, NaN, 2n ** 70n], at: new Date(0), nested: { deep: new Uint8Array([1, 2]) } },
  new Map<unknown, unknown>([[{ a: 1 }, new Set([1n, "x"])]]),
  new Deno.KvU64(2n ** 64n - 1n),
  new Uint8Array([0, 255]),
  "",
  "text",
  true,
  null,
  0.1,
  /x+/giu,
  new Error("kept"),
];

class TempStore implements AsyncDisposable {
  constructor(readonly path: string, readonly kv: Deno.Kv) {}

  static async open(): Promise<TempStore> {
    const path = `${await Deno.makeTempDir()}/store.kv`;
    return new TempStore(path, await Deno.openKv(path));
  }

  /** The store as the bytes of a backup. */
  async backup(secret: string | null = null): Promise<Uint8Array<ArrayBuffer>> {
    using snapshot = openFileSnapshot(this.path);
    const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
    const [bytes] = await Promise.all([
      new Response(readable).arrayBuffer(),
      writeBackup(snapshot, writable as WritableStream<Uint8Array>, { now: Date.now(), secret }),
    ]);
    return new Uint8Array(bytes);
  }

  /** Every entry as the file keeps it, but for when it was written. */
  entries(): BackupEntry[] {
    using snapshot = openFileSnapshot(this.path);
    return [...snapshot.entries()].flat();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.kv.close();
    await Deno.remove(this.path.replace(/\/[^/]+$/, ""), { recursive: true });
  }
}

async function filled(): Promise<TempStore> {
  const store = await TempStore.open();
  for (const [n, value] of VALUES.entries()) await store.kv.set(["values", n], value);
  for (let n = 0; n < 600; n++) await store.kv.set(["rows", `r${n}`, n], { n, text: crypto.randomUUID().repeat(60) });
  await store.kv.set(["ends", 1], "soon", { expireIn: 10 * MINUTE_MS });
  return store;
}

const streamOf = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]).stream();

async function readAll(bytes: Uint8Array<ArrayBuffer>, secret: string | null = null) {
  const entries = readBackup(streamOf(bytes), secret);
  let next = await entries.next();
  while (!next.done) next = await entries.next();
  return next.value;
}

async function faultOf(bytes: Uint8Array<ArrayBuffer>, secret: string | null = null): Promise<BackupFaultCode | null> {
  try {
    await readAll(bytes, secret);
    return null;
  } catch (error) {
    return error instanceof BackupFault ? error.code : Promise.reject(error);
  }
}

for (const secret of [null, SECRET]) {
  Deno.test(`restoreBackup() makes the same store again (${secret === null ? "open" : "encrypted"})`, async () => {
    await using before = await filled();
    await using after = await TempStore.open();
    const bytes = await before.backup(secret);
    const { summary, written, ended } = await restoreBackup(after.kv, readBackup(streamOf(bytes), secret), { now: Date.now() });
    assert.deepEqual([written, ended, summary.entries], [612, 0, 612]);
    assert.deepEqual(summary.counts, { ends: 1, rows: 600, values: VALUES.length });
    assert.equal(summary.bytes, bytes.byteLength);
    const plain = (entries: BackupEntry[]) => entries.map((entry) => [decodeKey(entry.key), decodeValue(entry)]);
    assert.deepEqual(plain(after.entries()), plain(before.entries()));
    const ends = [before, after].map((store) => store.entries().find(({ expiresAt }) => expiresAt !== null)!.expiresAt!);
    assert.ok(Math.abs(ends[0]! - ends[1]!) < MINUTE_MS, "what ends by itself ends when it would have");
    for (const [n, value] of VALUES.entries()) assert.deepEqual((await after.kv.get(["values", n])).value, value);
  });
}

Deno.test("restoreBackup() leaves out what has ended since, and refuses a store that holds anything", async () => {
  await using before = await filled();
  await using after = await TempStore.open();
  const bytes = await before.backup();
  const later = Date.now() + 20 * MINUTE_MS;
  const { written, ended } = await restoreBackup(after.kv, readBackup(streamOf(bytes), null), { now: later });
  assert.deepEqual([written, ended], [611, 1]);
  await assert.rejects(restoreBackup(after.kv, readBackup(streamOf(bytes), null), { now: later }), StoreNotEmptyError);
});

Deno.test("restoreBackup() of a file that is cut leaves a store that is not taken for a whole one", async () => {
  await using before = await filled();
  await using after = await TempStore.open();
  const bytes = (await before.backup()).slice(0, -100);
  await assert.rejects(restoreBackup(after.kv, readBackup(streamOf(bytes), null), { now: Date.now() }), { code: "cut" });
  assert.notEqual((await after.kv.get(["restoring"])).value, null);
});

Deno.test("readBackup() sees a file that was cut, wherever", async () => {
  await using store = await filled();
  const bytes = await store.backup();
  assert.equal(await faultOf(bytes), null);
  const ends = [0, 10, 40, 200, bytes.length >> 1, bytes.length - 33, bytes.length - 1];
  for (const end of ends) {
    assert.match(String(await faultOf(bytes.slice(0, end))), end < 17 ? /not_a_backup/ : /cut|damaged/, `cut at ${end}`);
  }
  assert.equal(await faultOf(new Uint8Array([...bytes, 1])), "cut");
  assert.equal(await faultOf(new Uint8Array([...bytes, ...bytes.slice(17)])), "damaged");
});

Deno.test("readBackup() sees any bit that was turned", async () => {
  await using store = await filled();
  for (const secret of [null, SECRET]) {
    const bytes = await store.backup(secret);
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 31)) {
      const spoilt = bytes.slice();
      spoilt[at]! ^= 1 << (at % 8);
      assert.notEqual(await faultOf(spoilt, secret), null, `byte ${at} of ${bytes.length}`);
    }
  }
});

Deno.test("readBackup() of an encrypted file shows nothing without its secret", async () => {
  await using store = await filled();
  const bytes = await store.backup(SECRET);
  assert.equal(await faultOf(bytes), "secret_missing");
  assert.equal(await faultOf(bytes, `${SECRET}, but another`), "wrong_secret");
  assert.equal((await readAll(bytes, SECRET)).encrypted, true);
  assert.ok(!new TextDecoder("latin1").decode(bytes).includes("rows"));
});

Deno.test("readBackup() refuses a newer format by its number", async () => {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  const writer = (writable as WritableStream<Uint8Array>).getWriter();
  const header = new TextEncoder().encode(JSON.stringify({ version: 2 }));
  const [newer] = await Promise.all([
    new Response(readable).arrayBuffer(),
    new FrameWriter(writer).write(HEADER, header).then(() => writer.close()),
  ]);
  assert.equal(await faultOf(new Uint8Array(newer)), "unknown_version");
});
