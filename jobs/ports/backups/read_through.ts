import { readBackup } from "../../../kv/backup/read_backup.ts";
import type { BackupSummary } from "../../../kv/backup/summary.ts";

/**
 * Reads a backup from its beginning to its end; `progress` is told how many entries were read.
 * @throws {BackupFault} when it is not whole.
 */
export async function readThrough(
  source: ReadableStream<Uint8Array>,
  secret: string | null,
  progress: (read: number) => void = () => {},
): Promise<BackupSummary> {
  const entries = readBackup(source, secret);
  let read = 0;
  let next = await entries.next();
  for (; !next.done; next = await entries.next()) progress(read += next.value.length);
  return next.value;
}
