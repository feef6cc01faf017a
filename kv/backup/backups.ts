import type { Viewer } from "../../domain/identity/types.ts";
import { DAY_MS, type Instant } from "../../domain/time/instant.ts";
import { recordAudit } from "../audits/audits.ts";
import { PLATFORM } from "../audits/platform_actor.ts";
import { Commit, type Loaded, loaded, transact } from "../commit.ts";
import type { Job } from "../jobs/job.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import { getEach } from "../limits.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import { readAll } from "../page.ts";
import type { Store } from "../store.ts";
import type { BackupFaultCode } from "./backup_fault.ts";
import type { BackupSummary } from "./summary.ts";

type Author = Pick<Viewer, "id" | "name" | "from">;

/** One backup, from its request on. */
export interface BackupRecord {
  readonly id: string;
  /** Of the file. */
  readonly name: string;
  readonly askedAt: Instant;
  readonly by: Pick<Viewer, "id" | "name">;
  /** The job that makes it. */
  readonly jobId: string;
  /** What it holds, once it is there. */
  readonly made: (Pick<BackupSummary, "entries" | "bytes" | "exact" | "encrypted"> & { readonly at: Instant }) | null;
  /** How its last reading from beginning to end came out; null before the first. */
  readonly verified: { readonly at: Instant; readonly fault: BackupFaultCode | null } | null;
}

/** Records of backups that never came about go after this too. */
const KEPT_MS = 400 * DAY_MS;
/** More than are ever kept. */
const MOST = 400;

/** Asks for a backup, which a job makes; gives its id, or "other_content" when the operation was used for something else. */
export function startBackup(store: Store, by: Author, operation: Operation): Promise<{ readonly id: string } | "other_content"> {
  return transact<{ readonly id: string } | "other_content">(async () => {
    const done = await store.kv.get(keys.operation(operation.scope, operation.id));
    const earlier = earlierAnswer<{ id: string }>(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? earlier : earlier.answer };
    const [id, askedAt] = [store.newId(), store.now()];
    const commit = new Commit(store.kv);
    const jobId = sendMessage(commit, store, { kind: "back_up", payload: { backupId: id } });
    const name = nameOf(askedAt, id);
    putBackup(commit, { id, name, askedAt, by: { id: by.id, name: by.name }, jobId, made: null, verified: null });
    recordAudit(commit, store, by, { action: "backup.started", target: name });
    recordOperation(commit, operation, { id });
    return { commit, answer: { id } };
  });
}

/** Asks for the backup of today, in UTC; once a day, however often and by however many processes it is asked. */
export async function startDailyBackup(store: Store): Promise<void> {
  const day = new Date(store.now()).toISOString().slice(0, 10);
  await startBackup(store, PLATFORM, { scope: PLATFORM.id, id: `backup ${day}`, contentHash: "" });
}

/** "symphonia-20261121T021700Z-<end of the id>.backup": sorts by time, and is another for each. */
function nameOf(at: Instant, id: string): string {
  return `symphonia-${new Date(at).toISOString().replace(/[-:]|\.\d+/g, "")}-${id.slice(-6)}.backup`;
}

/** The backup with `id`, or null. */
export async function getBackup(kv: Deno.Kv, id: string): Promise<Loaded<BackupRecord> | null> {
  return loaded(await kv.get<BackupRecord>(keys.backup(id)));
}

/** Every backup that is kept or was asked for, newest first. */
export async function listBackups(kv: Deno.Kv): Promise<readonly BackupRecord[]> {
  return (await readAll<BackupRecord>(kv, { prefix: keys.backup("").slice(0, -1) }, MOST)).toReversed();
}

/** A backup with the job that makes it; null when that is done, or was cancelled. */
export interface BackupRow {
  readonly backup: BackupRecord;
  readonly job: Job | null;
}

/** What the page of backups shows, newest first. */
export async function listBackupRows(kv: Deno.Kv): Promise<readonly BackupRow[]> {
  const backups = await listBackups(kv);
  const jobs = await getEach<Job>(kv, backups.map(({ jobId }) => keys.job(jobId)));
  return backups.map((backup, index) => ({ backup, job: jobs[index]!.value }));
}

/** Writes a backup as it stands in `commit`. */
export function putBackup(commit: Commit, backup: BackupRecord): Commit {
  return commit.put(keys.backup(backup.id), backup, { expireIn: KEPT_MS });
}

/** Takes the records of backups whose files are gone away in `commit`. */
export function forgetBackups(commit: Commit, backups: readonly BackupRecord[]): Commit {
  for (const { id } of backups) commit.delete(keys.backup(id));
  return commit;
}
