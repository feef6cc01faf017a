import type { Instant } from "../../domain/time/instant.ts";
import type { Cipher } from "./block_cipher.ts";

/** What stands first in a backup, open to everybody. */
export interface BackupHeader {
  readonly version: 1;
  readonly createdAt: Instant;
  readonly compression: "gzip";
  readonly cipher: Cipher | null;
}

/** What stands last: a file without it is cut. */
export interface BackupEnd {
  readonly entries: number;
  readonly blocks: number;
  /** Entries by the first part of their key. */
  readonly counts: Readonly<Record<string, number>>;
  /** Whether all entries are of one moment. */
  readonly exact: boolean;
  /** Of everything before this, in hex. */
  readonly sha256: string;
}

/** What is to be said of a whole backup. */
export interface BackupSummary extends Pick<BackupEnd, "entries" | "counts" | "exact"> {
  readonly createdAt: Instant;
  readonly encrypted: boolean;
  /** Size of the file. */
  readonly bytes: number;
}
