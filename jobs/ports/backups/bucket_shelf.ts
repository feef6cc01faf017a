import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";
import type { Bytes, ByteStore } from "../../../kv/blobs/byte_store.ts";
import { partsOf } from "../../../kv/blobs/parts_of.ts";
import type { BackupShelf } from "./backup_shelf.ts";

const NOT_THERE = /\bNoSuchKey\b/;

/** Keeps backups as objects of an S3-compatible store, beside the documents, whose places are never named so. An object is there when all its parts are. */
export function bucketShelf(store: ByteStore): BackupShelf {
  return {
    async has(name) {
      const bytes = store.read(name, Infinity)[Symbol.asyncIterator]();
      try {
        await bytes.next();
        return true;
      } catch (error) {
        if (error instanceof PermanentFailure && NOT_THERE.test(error.message)) return false;
        throw error;
      } finally {
        await bytes.return?.();
      }
    },

    write(name) {
      const { readable, writable } = new TransformStream<Bytes, Bytes>();
      const parts = partsOf(readable, store.partBytes, Infinity);
      // Where the store fails nobody reads on: whoever writes must not wait for it.
      const stored = store.write(name, parts).finally(() => parts.return(undefined));
      stored.catch(() => {});
      const bytes = writable.getWriter();
      // The store's own words say why it failed; the stream may only say that it is over.
      const orWhy = (written: Promise<void>) => written.catch(() => stored);
      return Promise.resolve(
        new WritableStream<Uint8Array>({
          write: (chunk) => orWhy(bytes.write(chunk as Bytes)),
          async close() {
            await orWhy(bytes.close());
            await stored;
          },
          async abort(reason) {
            await bytes.abort(reason);
            await stored.catch(() => {});
          },
        }),
      );
    },

    read: (name) => Promise.resolve(ReadableStream.from(store.read(name, Infinity))),

    remove: (name) => store.remove(name),
  };
}
