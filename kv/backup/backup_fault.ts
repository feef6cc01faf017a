/**
 * Why a backup cannot be relied on: "not_a_backup", "unknown_version" of a newer product, "cut" before its end, "damaged" on the way, "secret_missing"
 * where it is encrypted, "wrong_secret".
 */
export type BackupFaultCode = "not_a_backup" | "unknown_version" | "cut" | "damaged" | "secret_missing" | "wrong_secret";

/** A backup cannot be read as a whole; nothing of it should be taken. */
export class BackupFault extends Error {
  override readonly name = "BackupFault";
  constructor(readonly code: BackupFaultCode, detail: string) {
    super(detail);
  }
}
