import type { StoredBlob } from "../../../kv/blobs/blob.ts";
import type { StoreName } from "../../../kv/blobs/byte_store.ts";
import type { LooseCopy } from "../../../kv/blobs/loose_copies.ts";
import type { BlobSource } from "../../../kv/blobs/parts_of.ts";
import type { Loaded } from "../../../kv/commit.ts";

/** Stored bytes on their way out. */
export interface OpenedBlob {
  readonly sizeBytes: number;
  /** Fails in place of its last bytes when what is stored is not what came in, which the log is told. */
  readonly stream: ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** What a file is called, and what it is. */
export interface FileName {
  readonly mediaType: string;
  /** Header `Content-Disposition`. */
  readonly disposition: string;
}

/** The bytes of documents: in the store itself, in an S3-compatible one, or, while they move, in both. */
export interface StoragePort {
  /** Where what comes in goes, and where a move brings everything else. */
  readonly target: StoreName;
  /** Whether the target has a class for what is rarely read. */
  readonly archives: boolean;
  /**
   * Stores what comes in under its SHA-256; what is there already is stored once.
   * @throws {BlobTooLarge} when more than `maxBytes` come in.
   */
  put(source: BlobSource, maxBytes: number): Promise<StoredBlob>;
  /** The bytes under `sha256`, or null when there are none. */
  open(sha256: string): Promise<OpenedBlob | null>;
  /** Address by which a browser may fetch the bytes itself for a minute; null where they are to be streamed. */
  linkTo(sha256: string, as: FileName): Promise<string | null>;
  /** Brings a blob to the target and reads it there before its old copy goes; false when it changed meanwhile, or is there. */
  move(blob: Loaded<StoredBlob>): Promise<boolean>;
  /** Puts a blob into the archive class of its store; it is read as before. */
  archive(blob: StoredBlob): Promise<void>;
  /** Removes the bytes of a copy that no blob stands for; false when its store cannot be reached now. */
  removeCopy(copy: LooseCopy): Promise<boolean>;
}
