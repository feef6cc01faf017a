import type { StoreName } from "../../../kv/blobs/byte_store.ts";
import type { Store } from "../../../kv/store.ts";
import { BlobStorage } from "./blob_storage.ts";
import { s3Door } from "./s3_door.ts";
import type { S3Settings } from "./s3_settings.ts";

/** Storage of a test, embedded where no settings of an S3-compatible store are given. What it reports is kept in `reports`. */
export function storageOver(
  store: Store,
  options: { readonly s3?: S3Settings; readonly target?: StoreName; readonly reports?: unknown[] } = {},
): BlobStorage {
  const { s3, target = s3 === undefined ? "kv" : "s3", reports = [] } = options;
  return new BlobStorage({ store, target, s3: s3 === undefined ? null : s3Door(s3), report: (error) => reports.push(error) });
}
