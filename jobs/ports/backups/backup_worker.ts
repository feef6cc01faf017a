/// <reference lib="webworker" />
import { BackupFault } from "../../../kv/backup/backup_fault.ts";
import type { BackupSummary } from "../../../kv/backup/summary.ts";
import type { BackupNews, BackupWork } from "./backup_work.ts";
import { makeBackup } from "./make_backup.ts";
import { readThrough } from "./read_through.ts";
import { shelfOf } from "./shelf_of.ts";

const tell = (news: BackupNews) => self.postMessage(news);

/** One piece of work, of which the last news is how it ended. */
self.addEventListener("message", async ({ data: work }: MessageEvent<BackupWork>) => {
  tell(await perform(work).then((summary) => ({ summary }), failureOf));
});

async function perform({ do: what, name, folder, s3, secret, location }: BackupWork): Promise<BackupSummary> {
  const shelf = await shelfOf({ folder, s3 });
  if (what === "verify") return await readThrough(await shelf.read(name), secret);
  return await makeBackup(name, { location, scratchFolder: folder, secret, shelf, progress: (step) => tell({ step }) });
}

function failureOf(error: unknown): BackupNews {
  const fault = error instanceof BackupFault ? error.code : null;
  return { error: error instanceof Error ? error.message : String(error), fault };
}
