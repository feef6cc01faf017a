import { s3Door } from "../storage/s3_door.ts";
import type { S3Settings } from "../storage/s3_settings.ts";
import type { BackupShelf } from "./backup_shelf.ts";
import { bucketShelf } from "./bucket_shelf.ts";
import { folderShelf } from "./folder_shelf.ts";

/** The shelf for backups: a folder, or an S3-compatible store where there is one. */
export async function shelfOf({ folder, s3 }: { readonly folder: string; readonly s3: S3Settings | null }): Promise<BackupShelf> {
  return s3 === null ? folderShelf(folder) : bucketShelf(await s3Door(s3).open());
}
