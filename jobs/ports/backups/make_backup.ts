import { openSnapshot } from "../../../kv/backup/open_snapshot.ts";
import type { BackupSummary } from "../../../kv/backup/summary.ts";
import { writeBackup } from "../../../kv/backup/write_backup.ts";
import type { BackupStep } from "./backup_port.ts";
import type { BackupShelf } from "./backup_shelf.ts";

export interface MakeOptions {
  /** A file of the local store, or the address of a networked one. */
  readonly location: string;
  /** Where a store over the network is gathered. */
  readonly scratchFolder: string;
  /** Encrypts the backup where there is one. */
  readonly secret: string | null;
  readonly shelf: BackupShelf;
  readonly progress: (step: BackupStep) => void | Promise<void>;
}

/** Makes a backup of a store that is in use or not, and puts it on a shelf. */
export async function makeBackup(
  name: string,
  { location, scratchFolder, secret, shelf, progress }: MakeOptions,
): Promise<BackupSummary> {
  const now = Date.now();
  using snapshot = await openSnapshot(location, { scratchFolder, progress: (done) => progress({ done }) });
  const { total } = snapshot;
  return await writeBackup(snapshot, await shelf.write(name), { now, secret, progress: (done) => progress({ done, total }) });
}
