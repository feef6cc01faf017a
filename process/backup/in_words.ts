import type { BackupSummary } from "../../kv/backup/summary.ts";

const MIB = 1024 * 1024;

/** What a backup holds, in a line: "40,007 entries, 1.2 MiB, encrypted, of one moment: 2026-11-21T01:37:00.000Z". */
export function inWords({ entries, bytes, encrypted, exact, createdAt }: BackupSummary): string {
  const size = bytes < MIB ? `${Math.ceil(bytes / 1024)} KiB` : `${(bytes / MIB).toFixed(1)} MiB`;
  const when = new Date(createdAt).toISOString();
  return [
    `${entries.toLocaleString("en")} entries`,
    size,
    encrypted ? "encrypted" : "not encrypted",
    exact ? `of one moment: ${when}` : `of some moments from ${when} on, for the store was written all the time`,
  ].join(", ");
}
