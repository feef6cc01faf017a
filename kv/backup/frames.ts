import { Buffer } from "node:buffer";
import { createHash, type Hash } from "node:crypto";
import { BackupFault } from "./backup_fault.ts";

/** What a frame holds: what to know before anything else, entries, or what they come to. */
export const HEADER = 1;
export const BLOCK = 2;
export const END = 3;

const MAGIC = Buffer.from("SYMPHONIA BACKUP\n");
/** Kind and length before what a frame holds; its SHA-256 after. */
const HEAD_BYTES = 1 + 4;
const SUM_BYTES = 32;
/** A block is half a MiB before it is packed; a longer length is one that was spoilt. */
const LONGEST = 64 * 1024 * 1024;

export interface Frame {
  readonly kind: number;
  readonly bytes: Uint8Array;
  /** SHA-256 in hex of everything in the file before this frame. */
  readonly before: string;
  /** Size of the file up to the end of this frame. */
  readonly upTo: number;
}

/** Writes the frames of one file. Each ends with the SHA-256 of itself, so that damage is found where it is. */
export class FrameWriter {
  readonly #sink: WritableStreamDefaultWriter<Uint8Array>;
  readonly #sum: Hash = createHash("sha256");
  /** Bytes written so far. */
  size = 0;

  constructor(sink: WritableStreamDefaultWriter<Uint8Array>) {
    this.#sink = sink;
  }

  /** SHA-256 in hex of everything written so far. */
  sum(): string {
    return this.#sum.copy().digest("hex");
  }

  async write(kind: number, bytes: Uint8Array): Promise<void> {
    const head = Buffer.alloc(HEAD_BYTES);
    head.writeUInt8(kind, 0);
    head.writeUInt32BE(bytes.byteLength, 1);
    const sum = createHash("sha256").update(head).update(bytes).digest();
    const framed = Buffer.concat([...this.size === 0 ? [MAGIC] : [], head, bytes, sum]);
    this.#sum.update(framed);
    this.size += framed.byteLength;
    await this.#sink.write(framed);
  }
}

/**
 * The frames of a file, one after the other.
 * @throws {BackupFault} when it is no backup, is cut inside a frame, or a frame is not what was written.
 */
export async function* readFrames(source: ReadableStream<Uint8Array>): AsyncGenerator<Frame> {
  const bytes = new Bytes(source);
  const sum = createHash("sha256");
  const magic = await bytes.take(MAGIC.length);
  if (magic === null || !MAGIC.equals(magic)) throw new BackupFault("not_a_backup", "the file does not begin as a backup does");
  sum.update(magic);
  let upTo = MAGIC.length;
  for (;;) {
    const head = await bytes.take(HEAD_BYTES);
    if (head === null) return;
    const length = head.byteLength < HEAD_BYTES ? 0 : head.readUInt32BE(1);
    if (length > LONGEST) throw new BackupFault("damaged", "a block has no length that it could have");
    const rest = await bytes.take(length + SUM_BYTES);
    if (rest === null || rest.byteLength < length + SUM_BYTES) throw new BackupFault("cut", "the file ends inside a block");
    const held = rest.subarray(0, length);
    if (!createHash("sha256").update(head).update(held).digest().equals(rest.subarray(length))) {
      throw new BackupFault("damaged", "a block is not what was written");
    }
    upTo += HEAD_BYTES + rest.byteLength;
    yield { kind: head[0]!, bytes: held, before: sum.copy().digest("hex"), upTo };
    sum.update(head).update(rest);
  }
}

/** A stream from which any number of bytes can be taken. */
class Bytes {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #left: Buffer = Buffer.alloc(0);

  constructor(source: ReadableStream<Uint8Array>) {
    this.#chunks = source[Symbol.asyncIterator]();
  }

  /** So many bytes, fewer at the end; null when nothing is left. */
  async take(count: number): Promise<Buffer | null> {
    const parts = [this.#left];
    let size = this.#left.byteLength;
    while (size < count) {
      const { value, done } = await this.#chunks.next();
      if (done) break;
      parts.push(Buffer.from(value.buffer, value.byteOffset, value.byteLength));
      size += value.byteLength;
    }
    const all = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
    this.#left = all.subarray(count);
    return size === 0 && count > 0 ? null : all.subarray(0, count);
  }
}
