import type { ByteStore } from "../../../kv/blobs/byte_store.ts";
import type { S3Policy } from "./s3_client.ts";
import type { S3Settings } from "./s3_settings.ts";
import type { FileName } from "./storage.ts";

/** An S3-compatible store as its settings allow it to be used. */
export interface S3Door {
  open(): Promise<ByteStore>;
  /** Absent where downloads are streamed through. */
  readonly linkTo?: (place: string, as: FileName) => Promise<string>;
  /** Absent where the store has no class for what is rarely read. */
  readonly archive?: (place: string) => Promise<void>;
}

/** The store that `settings` name. The library that signs is loaded with the first call: a start needs none of it. */
export function s3Door(settings: S3Settings, policy?: S3Policy): S3Door {
  const { bucket, archiveClass, linksDownloads } = settings;
  let opened: ReturnType<typeof open> | undefined;
  const open = async () => {
    const [{ S3Client }, { S3Store }] = await Promise.all([import("./s3_client.ts"), import("./s3_store.ts")]);
    const client = new S3Client(settings, policy);
    return { client, store: new S3Store(client) };
  };
  const parts = () => opened ??= open();
  return {
    open: async () => (await parts()).store,
    ...linksDownloads && {
      async linkTo(place: string, { mediaType, disposition }: FileName) {
        const query = { "response-content-type": mediaType, "response-content-disposition": disposition };
        return await (await parts()).client.linkTo(place, query);
      },
    },
    ...archiveClass !== null && {
      archive: async (place: string) => await (await parts()).store.archive(place, bucket, archiveClass),
    },
  };
}
