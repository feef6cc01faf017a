import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";
import { getBlobRecord, replaceBlob, type StoredBlob } from "../../../kv/blobs/blob.ts";
import type { Bytes, ByteStore, StoreName } from "../../../kv/blobs/byte_store.ts";
import { chunkStore } from "../../../kv/blobs/chunk_store.ts";
import type { LooseCopy } from "../../../kv/blobs/loose_copies.ts";
import { moveBlob } from "../../../kv/blobs/move_blob.ts";
import { BlobBroken, openBlob } from "../../../kv/blobs/open_blob.ts";
import type { BlobSource } from "../../../kv/blobs/parts_of.ts";
import { storeBlob } from "../../../kv/blobs/store_blob.ts";
import { Commit, type Loaded } from "../../../kv/commit.ts";
import type { Store } from "../../../kv/store.ts";
import type { S3Door } from "./s3_door.ts";
import type { FileName, OpenedBlob, StoragePort } from "./storage.ts";

/** What {@link BlobStorage} is made of. */
export interface StorageOptions {
  readonly store: Store;
  readonly target: StoreName;
  /** Null where no setting names an S3-compatible store. */
  readonly s3: S3Door | null;
  /** Told of each blob that could not be read to its end, for the log. */
  readonly report: (error: unknown) => void;
}

/** Blobs in the store itself and in an S3-compatible one; which holds a blob is written beside its hash. */
export class BlobStorage implements StoragePort {
  readonly target: StoreName;
  readonly archives: boolean;
  readonly #store: Store;
  readonly #s3: S3Door | null;
  readonly #chunks: ByteStore;
  readonly #report: (error: unknown) => void;

  constructor({ store, target, s3, report }: StorageOptions) {
    this.target = target;
    this.archives = target === "s3" && s3?.archive !== undefined;
    this.#store = store;
    this.#s3 = s3;
    this.#chunks = chunkStore(store.kv);
    this.#report = report;
  }

  async put(source: BlobSource, maxBytes: number): Promise<StoredBlob> {
    return await storeBlob(this.#store, await this.#at(this.target), source, { maxBytes });
  }

  async open(sha256: string): Promise<OpenedBlob | null> {
    const blob = await getBlobRecord(this.#store, sha256);
    if (blob === null) return null;
    const bytes = this.#telling(blob, openBlob(await this.#at(blob.value.store), blob.value));
    return { sizeBytes: blob.value.sizeBytes, stream: ReadableStream.from(bytes) };
  }

  async linkTo(sha256: string, as: FileName): Promise<string | null> {
    if (this.#s3?.linkTo === undefined) return null;
    const blob = await getBlobRecord(this.#store, sha256);
    return blob?.value.store === "s3" ? await this.#s3.linkTo(blob.value.place, as) : null;
  }

  async move(blob: Loaded<StoredBlob>): Promise<boolean> {
    if (blob.value.store === this.target) return false;
    return await moveBlob(this.#store, await this.#at(blob.value.store), await this.#at(this.target), blob);
  }

  async archive({ place }: StoredBlob): Promise<void> {
    await this.#s3?.archive?.(place);
  }

  async removeCopy({ store, place }: LooseCopy): Promise<boolean> {
    try {
      await (await this.#at(store)).remove(place);
      return true;
    } catch (error) {
      this.#report(error);
      return false;
    }
  }

  async #at(name: StoreName): Promise<ByteStore> {
    if (name === "kv") return this.#chunks;
    if (this.#s3 === null) throw new PermanentFailure("documents are in an S3-compatible store that no setting names");
    return await this.#s3.open();
  }

  /** Tells the log when the bytes break off, and writes down that they are broken, so that the next time they come in they are stored anew. */
  async *#telling(blob: Loaded<StoredBlob>, bytes: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
    try {
      yield* bytes;
    } catch (error) {
      this.#report(error);
      if (error instanceof BlobBroken) {
        await replaceBlob(new Commit(this.#store.kv), blob, { ...blob.value, brokenAt: this.#store.now() }).send();
      }
      throw error;
    }
  }
}
