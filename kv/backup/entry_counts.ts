import type { BackupEntry } from "./entry.ts";
import { nameOfKey } from "./key_codec.ts";

/** Counts the entries of a backup, in all and by the first part of their key. */
export class EntryCounts {
  readonly #byName: Record<string, number> = {};
  entries = 0;

  add({ key }: BackupEntry): void {
    const name = nameOfKey(key);
    this.#byName[name] = (this.#byName[name] ?? 0) + 1;
    this.entries++;
  }

  /** By the first part of the key, in the order in which they came. */
  get counts(): Readonly<Record<string, number>> {
    return this.#byName;
  }

  /** Whether the same was counted elsewhere. */
  equals(counts: Readonly<Record<string, number>>): boolean {
    const names = Object.keys(counts);
    return names.length === Object.keys(this.#byName).length && names.every((name) => counts[name] === this.#byName[name]);
  }
}
