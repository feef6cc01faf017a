import type { BackupsWords } from "./fr.ts";

/** Backups of the whole store, in English. */
export const en: BackupsWords = {
  title: "Backups",
  lead: "All data in one file, every night. Each backup is read from beginning to end as soon as it is written.",
  start: "Back up now",
  none: "No backup",
  noneText: "The next one is made tonight; you can start one now.",
  kept: "The last {count} are kept. A backup is restored while the server is stopped, into an empty store.",
  file: "File",
  askedAt: "Asked for",
  by: "By",
  size: "Size",
  entries: "Entries",
  state: "Verification",
  encrypted: "encrypted",
  open: "not encrypted",
  whole: "Read as a whole, {at}",
  inexact: "The store was written all the time: some entries may be of another moment than others",
  waiting: "Waiting",
  running: "{done} entries",
  runningOf: "{done} entries of {total}",
  failed: "Failed: {error}",
  ended: "Cancelled",
  faults: {
    not_a_backup: "The file is not a backup",
    unknown_version: "Written by a newer version",
    cut: "The file is cut",
    damaged: "The file is damaged",
    secret_missing: "Encrypted, and no secret is set to read it",
    wrong_secret: "Encrypted with another secret",
  },
};
