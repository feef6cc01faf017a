import { dirname } from "node:path";
import type { S3Settings } from "../../jobs/ports/storage/s3_settings.ts";
import { isStrong, tooWeak } from "../strong_secret.ts";

/** The variables that backups are set by. */
export const BACKUP_VARIABLES = ["BACKUP_STORE", "BACKUP_DIR", "BACKUP_KEEP", "BACKUP_SECRET"] as const;
type BackupVariable = (typeof BACKUP_VARIABLES)[number];

/** Where backups of a server go. */
export interface BackupSettings {
  /** Where they lie, unless `s3` is set. */
  readonly folder: string;
  /** The store of `S3_ENDPOINT`, where they are to lie there. */
  readonly s3: S3Settings | null;
  /** How many are kept. */
  readonly kept: number;
  /** Encrypts them; null leaves them open to whoever can read the file. */
  readonly secret: string | null;
}

const KEPT = 14;
const MOST_KEPT = 365;

/** Settings of backups; says what is wrong with them in `problems`. Without any, the newest fourteen lie beside the store. */
export function backupSettings(
  env: (name: BackupVariable) => string | undefined,
  { kvPath, s3 }: { readonly kvPath: string; readonly s3: S3Settings | null },
  problems: string[],
): BackupSettings {
  const where = env("BACKUP_STORE") ?? "folder";
  if (where !== "folder" && where !== "s3") problems.push('BACKUP_STORE must be "folder" or "s3"');
  if (where === "s3" && s3 === null) problems.push("S3_ENDPOINT is missing: BACKUP_STORE=s3 needs it");
  const kept = Number(env("BACKUP_KEEP") ?? KEPT);
  if (!Number.isInteger(kept) || kept < 1 || kept > MOST_KEPT) {
    problems.push(`BACKUP_KEEP must be a number from 1 to ${MOST_KEPT}`);
  }
  const secret = env("BACKUP_SECRET") ?? null;
  if (secret !== null && !isStrong(secret)) problems.push(tooWeak("BACKUP_SECRET"));
  return { folder: env("BACKUP_DIR") ?? `${dirname(kvPath)}/backups`, s3: where === "s3" ? s3 : null, kept, secret };
}
