import type { BackupFaultCode } from "../../../kv/backup/backup_fault.ts";
import type { BackupSummary } from "../../../kv/backup/summary.ts";
import type { S3Settings } from "../storage/s3_settings.ts";
import type { BackupStep } from "./backup_port.ts";

/** What a server's backups are made of and where they go. */
export interface BackupPlace {
  /** A file of the local store, or the address of a networked one. */
  readonly location: string;
  /** Where they lie without `s3`; and where a store over the network is gathered first. */
  readonly folder: string;
  /** Where they lie if there is one. */
  readonly s3: S3Settings | null;
  /** Encrypts them where there is one. */
  readonly secret: string | null;
}

/** What the Worker is to do. */
export interface BackupWork extends BackupPlace {
  readonly do: "make" | "verify";
  readonly name: string;
}

/** What the Worker tells: steps, then one of the others. */
export type BackupNews =
  | { readonly step: BackupStep }
  | { readonly summary: BackupSummary }
  | { readonly error: string; readonly fault: BackupFaultCode | null };
