import { BackupFault, type BackupFaultCode } from "../../../kv/backup/backup_fault.ts";
import type { BackupPort } from "./backup_port.ts";

/** Backups that hold nothing, in memory: for tests of what asks for them. */
export interface BackupsAside extends BackupPort {
  readonly names: Set<string>;
  /** What reading one comes to from now on. */
  fault: BackupFaultCode | null;
}

/** Opens a {@link BackupsAside} that keeps `kept`. */
export function backupsAside(kept = 14): BackupsAside {
  const names = new Set<string>();
  return {
    kept,
    names,
    fault: null,
    has: (name) => Promise.resolve(names.has(name)),
    async make(name, step) {
      await step({ done: 3, total: 3 });
      names.add(name);
    },
    verify() {
      if (this.fault !== null) return Promise.reject(new BackupFault(this.fault, "spoilt on purpose"));
      return Promise.resolve({ createdAt: 0, encrypted: false, entries: 3, counts: { orders: 3 }, exact: true, bytes: 400 });
    },
    remove(name) {
      names.delete(name);
      return Promise.resolve();
    },
  };
}
