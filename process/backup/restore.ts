import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { readThrough } from "../../jobs/ports/backups/read_through.ts";
import { BackupFault } from "../../kv/backup/backup_fault.ts";
import { readBackup } from "../../kv/backup/read_backup.ts";
import { restoreBackup, StoreNotEmptyError } from "../../kv/backup/restore_backup.ts";
import { checkIntegrity } from "../../kv/integrity/check_integrity.ts";
import { openStore } from "../../kv/open.ts";
import type { Store } from "../../kv/store.ts";
import { lockStore } from "../lock_store.ts";
import type { Environment } from "../settings.ts";
import { StartError } from "../start_error.ts";
import { commandSettings, type NamedBackup, requireBackup } from "./command_settings.ts";
import { inWords } from "./in_words.ts";
import { ProgressBar } from "./progress_bar.ts";

/**
 * `deno task restore file`: writes a backup into an empty store, then compares every index and sum there with the records. The file is read through
 * once before anything is written.
 * @throws {StartError} when the backup is not whole, the store is in use or holds anything, or what was restored does not agree with itself.
 */
export async function restore(env: Environment, file?: string): Promise<void> {
  const settings = commandSettings(env);
  const { location, secret } = settings;
  const backup = await requireBackup(settings, "restore", file);
  try {
    const entries = await readFirst(backup, secret);
    if (!/^https?:/.test(location)) await mkdir(dirname(location), { recursive: true });
    lockStore(location);
    const store = await openStore(location);
    await write(store, backup, secret, entries);
    await check(store, location);
    store.kv.close();
  } catch (error) {
    if (error instanceof StoreNotEmptyError) {
      throw new StartError(`${location} is not empty: restore into a store that nobody has used`);
    }
    if (error instanceof BackupFault) throw new StartError(`${file}: ${error.message} (${error.code})`);
    throw error;
  }
}

async function readFirst({ asked, shelf, name }: NamedBackup, secret: string | null): Promise<number> {
  const bar = new ProgressBar("verifying");
  const summary = await readThrough(await shelf.read(name), secret, (read) => bar.tell(read));
  bar.end(`${asked} is whole: ${inWords(summary)}`);
  return summary.entries;
}

async function write({ kv, now }: Store, { shelf, name }: NamedBackup, secret: string | null, total: number): Promise<void> {
  const bar = new ProgressBar("restoring");
  const progress = (written: number) => bar.tell(written, total);
  const { written, ended } = await restoreBackup(kv, readBackup(await shelf.read(name), secret), { now: now(), progress });
  bar.end(`restored ${written.toLocaleString("en")} entries; ${ended.toLocaleString("en")} had ended since`);
}

async function check({ kv }: Store, location: string): Promise<void> {
  const bar = new ProgressBar("checking");
  const { records, faults } = await checkIntegrity(kv, (seen) => bar.tell(seen));
  bar.end(`checked ${records.toLocaleString("en")} records against their indexes and sums`);
  if (faults.length === 0) return console.log(`${location} is ready to be served`);
  throw new StartError(
    `${location}: ${faults.length} indexes or sums do not agree with the records; /admin/integrity shows and mends them`,
  );
}
