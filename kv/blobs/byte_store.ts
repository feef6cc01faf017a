/** Where bytes may be: in this KV, or in an S3-compatible store. */
export const STORE_NAMES = ["kv", "s3"] as const;
export type StoreName = (typeof STORE_NAMES)[number];

export type Bytes = Uint8Array<ArrayBuffer>;

/** Keeps copies of bytes, each at a place of its own. Knows nothing of hashes, nor of who refers to them. */
export interface ByteStore {
  readonly name: StoreName;
  /** A copy is written in parts of this size; only the last is smaller. */
  readonly partBytes: number;
  /** Writes a copy, part by part as they come. When `parts` or the store fails, the copy may be there in part: its place is loose. */
  write(place: string, parts: AsyncIterable<Bytes>): Promise<void>;
  /** The bytes at a place as they are taken. Fails where there are none, and when they end early. */
  read(place: string, sizeBytes: number): AsyncIterable<Bytes>;
  /** Removes the copy at a place, also one that was never finished, and one that is not there. */
  remove(place: string): Promise<void>;
}
