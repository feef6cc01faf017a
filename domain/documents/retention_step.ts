import { DAY_MS, type Instant } from "../time/instant.ts";
import type { Retention } from "./retention.ts";

/** What is known of stored bytes. */
export interface StoredFile {
  readonly storedAt: Instant;
  readonly archivedAt?: Instant;
  /** Where they are, there is a class for what is rarely read. */
  readonly archivable: boolean;
}

/** What is to be done with stored bytes now; `checkAt` is when to look again. */
export type RetentionStep =
  | { readonly step: "remove"; readonly reason: "orphan" | Retention["class"] }
  | { readonly step: "keep" | "archive"; readonly checkAt: Instant };

const ARCHIVE_AFTER_MS = 90 * DAY_MS;
/** Whatever refers to a file may change or go: each is looked at this often. */
const LOOK_AGAIN_MS = 90 * DAY_MS;

/** Decides by everything that refers to the bytes: they are kept as long as the longest asks, and go when nothing refers to them. */
export function retentionStep(file: StoredFile, references: readonly Retention[], now: Instant): RetentionStep {
  const longest = references.toSorted((one, other) => (other.keptUntil ?? Infinity) - (one.keptUntil ?? Infinity))[0];
  if (longest === undefined) return { step: "remove", reason: "orphan" };
  const { keptUntil = null } = longest;
  if (keptUntil !== null && keptUntil <= now) return { step: "remove", reason: longest.class };
  const archiveAt = file.archivable && file.archivedAt === undefined ? file.storedAt + ARCHIVE_AFTER_MS : null;
  const isArchiveDue = archiveAt !== null && archiveAt <= now;
  const checkAt = Math.min(now + LOOK_AGAIN_MS, keptUntil ?? Infinity, isArchiveDue ? Infinity : archiveAt ?? Infinity);
  return { step: isArchiveDue ? "archive" : "keep", checkAt };
}
