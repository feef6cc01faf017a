import type { BackupSummary } from "../../../kv/backup/summary.ts";

/** How far the making of a backup is. */
export interface BackupStep {
  /** Entries of the store. */
  readonly done: number;
  /** Not known while a store over the network is gathered. */
  readonly total?: number;
}

/** The door to where backups are kept. A name is used once. */
export interface BackupPort {
  /** How many are kept: the newest. */
  readonly kept: number;
  /** Whether there is a whole backup of that name. */
  has(name: string): Promise<boolean>;
  /** Makes a backup of the store as it is now; `step` is told how far it is, and may end it by throwing. Cut off, it leaves nothing of that name. */
  make(name: string, step: (step: BackupStep) => Promise<void>, signal: AbortSignal): Promise<void>;
  /**
   * Reads a backup from its beginning to its end.
   * @throws {BackupFault} when it is not whole.
   */
  verify(name: string, signal: AbortSignal): Promise<BackupSummary>;
  remove(name: string): Promise<void>;
}
