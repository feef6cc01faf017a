import { BackupFault, type BackupFaultCode } from "../../kv/backup/backup_fault.ts";
import { type BackupRecord, forgetBackups, getBackup, listBackups, putBackup } from "../../kv/backup/backups.ts";
import type { BackupSummary } from "../../kv/backup/summary.ts";
import { Commit } from "../../kv/commit.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";

type Doors = Pick<JobPorts, "backups">;

/**
 * Makes a backup, reads it from beginning to end, and lets go what is older than those that are kept. One that is there already, because an earlier run
 * was cut off after it or because this store was restored from it, is only read.
 */
export const backUp: Handler<"back_up", Doors> = async (store, { backups }, { backupId }, { step, signal }) => {
  const found = await getBackup(store.kv, backupId);
  if (found === null || found.value.verified !== null) return null;
  const { name } = found.value;
  if (!await backups.has(name)) await backups.make(name, step, signal);
  const outcome = await outcomeOf(backups.verify(name, signal));
  const at = store.now();
  if (typeof outcome === "string") {
    return putBackup(new Commit(store.kv), { ...found.value, verified: { at, fault: outcome } });
  }
  const { entries, bytes, exact, encrypted } = outcome;
  const before = (await listBackups(store.kv)).filter(({ id }) => id < backupId);
  const gone = olderThanKept(before, backups.kept - 1);
  for (const old of gone) await backups.remove(old.name);
  const made = { at, entries, bytes, exact, encrypted };
  return forgetBackups(putBackup(new Commit(store.kv), { ...found.value, made, verified: { at, fault: null } }), gone);
};

/** What a backup holds, or why it is not whole. */
async function outcomeOf(reading: Promise<BackupSummary>): Promise<BackupSummary | BackupFaultCode> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof BackupFault) return error.code;
    throw error;
  }
}

/** Of the backups before this one, those older than the newest `kept` that are whole; also those that never were. */
function olderThanKept(before: readonly BackupRecord[], kept: number): readonly BackupRecord[] {
  if (kept === 0) return before;
  const whole = before.filter(({ made }) => made !== null);
  return whole.length < kept ? [] : before.slice(before.indexOf(whole[kept - 1]!) + 1);
}
