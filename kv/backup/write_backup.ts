import { Buffer } from "node:buffer";
import type { Instant } from "../../domain/time/instant.ts";
import { BlockCipher, newCipher } from "./block_cipher.ts";
import { packedSize, packEntry } from "./entry.ts";
import { EntryCounts } from "./entry_counts.ts";
import { BLOCK, END, FrameWriter, HEADER } from "./frames.ts";
import type { BackupEnd, BackupHeader, BackupSummary } from "./summary.ts";
import type { Snapshot } from "./snapshot.ts";

const BLOCK_BYTES = 512 * 1024;

export interface WriteOptions {
  readonly now: Instant;
  /** Encrypts the file; null leaves it open to whoever can read it. */
  readonly secret: string | null;
  /** Told how many entries are written; may end it by throwing. */
  readonly progress?: (written: number) => void | Promise<void>;
}

/**
 * Writes a snapshot into `sink` and closes it; on a fault it is aborted, so that nothing is taken for a backup that is none. Holds about a block
 * of it in memory at a time.
 */
export async function writeBackup(
  snapshot: Snapshot,
  sink: WritableStream<Uint8Array>,
  { now, secret, progress = () => {} }: WriteOptions,
): Promise<BackupSummary> {
  const writer = sink.getWriter();
  try {
    const summary = await writeFrames(snapshot, new FrameWriter(writer), { now, secret, progress });
    await writer.close();
    return summary;
  } catch (error) {
    await writer.abort(error).catch(() => {});
    throw error;
  }
}

async function writeFrames(
  snapshot: Snapshot,
  frames: FrameWriter,
  { now, secret, progress }: Required<WriteOptions>,
): Promise<BackupSummary> {
  const cipher = secret === null ? null : newCipher();
  const header: BackupHeader = { version: 1, createdAt: now, compression: "gzip", cipher };
  await frames.write(HEADER, Buffer.from(JSON.stringify(header)));
  const sealed = cipher && await BlockCipher.open(cipher, secret!);
  let blocks = 0;
  const put = async (kind: number, bytes: Uint8Array<ArrayBuffer>) => {
    const packed = await gzip(bytes);
    await frames.write(kind, sealed ? await sealed.encrypt(kind, blocks, packed) : packed);
    blocks++;
  };

  const seen = new EntryCounts();
  let block = Buffer.alloc(BLOCK_BYTES);
  let size = 0;
  const flush = async () => {
    if (size === 0) return;
    await put(BLOCK, block.subarray(0, size));
    size = 0;
    await progress(seen.entries);
  };
  for (const batch of snapshot.entries()) {
    for (const entry of batch) {
      const entryBytes = packedSize(entry);
      if (size + entryBytes > block.length) await flush();
      if (entryBytes > block.length) block = Buffer.alloc(entryBytes);
      packEntry(entry, block, size);
      size += entryBytes;
      seen.add(entry);
    }
  }
  await flush();
  const { exact } = snapshot;
  const { entries, counts } = seen;
  const end: BackupEnd = { entries, blocks, counts, exact, sha256: frames.sum() };
  await put(END, Buffer.from(JSON.stringify(end)));
  return { createdAt: now, encrypted: cipher !== null, entries, counts, exact, bytes: frames.size };
}

async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
