import { BackupFault } from "./backup_fault.ts";
import { BlockCipher } from "./block_cipher.ts";
import { type BackupEntry, unpackEntries } from "./entry.ts";
import { EntryCounts } from "./entry_counts.ts";
import { BLOCK, END, type Frame, HEADER, readFrames } from "./frames.ts";
import type { BackupEnd, BackupHeader, BackupSummary } from "./summary.ts";

/**
 * The entries of a backup, a block at a time, and at its end what it comes to. Only that end says that nothing is missing: whoever takes the entries
 * must read up to it.
 * @param secret null when none is set.
 * @throws {BackupFault} when it is no backup, is cut or damaged, or `secret` is not its own.
 */
export async function* readBackup(
  source: ReadableStream<Uint8Array>,
  secret: string | null,
): AsyncGenerator<readonly BackupEntry[], BackupSummary> {
  const frames = readFrames(source);
  const first = await frames.next();
  const header = headerOf(first.done ? null : first.value);
  const sealed = await openCipher(header, secret);
  const seen = new EntryCounts();
  let blocks = 0;
  for await (const { kind, bytes: held, before, upTo } of frames) {
    const block = await gunzip(sealed ? await sealed.decrypt(kind, blocks, copyOf(held)) : copyOf(held));
    if (kind === END) {
      const end: BackupEnd = JSON.parse(new TextDecoder().decode(block));
      if (!(await frames.next()).done) throw new BackupFault("damaged", "the file goes on after its end");
      const same = end.sha256 === before && end.blocks === blocks && end.entries === seen.entries && seen.equals(end.counts);
      if (!same) throw new BackupFault("damaged", "the entries are not those that were counted");
      const { entries, counts, exact } = end;
      return { createdAt: header.createdAt, encrypted: sealed !== null, entries, counts, exact, bytes: upTo };
    }
    if (kind !== BLOCK) throw new BackupFault("damaged", `a block has the unknown kind ${kind}`);
    blocks++;
    const unpacked = unpack(block);
    for (const entry of unpacked) seen.add(entry);
    yield unpacked;
  }
  throw new BackupFault("cut", "the file ends before its end is told");
}

function headerOf(frame: Frame | null): BackupHeader {
  if (frame?.kind !== HEADER) throw new BackupFault("cut", "the file ends before anything is told");
  const header: { version: number } & Omit<BackupHeader, "version"> = JSON.parse(new TextDecoder().decode(frame.bytes));
  if (header.version !== 1) throw new BackupFault("unknown_version", `the backup has version ${header.version}, known is 1`);
  return { ...header, version: 1 };
}

async function openCipher({ cipher }: BackupHeader, secret: string | null): Promise<BlockCipher | null> {
  if (cipher === null) return null;
  if (secret === null) throw new BackupFault("secret_missing", "the backup is encrypted, and no secret is set");
  return await BlockCipher.open(cipher, secret);
}

function unpack(block: Uint8Array): BackupEntry[] {
  try {
    return unpackEntries(block);
  } catch {
    throw new BackupFault("damaged", "a block holds no entries");
  }
}

async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

function copyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}
