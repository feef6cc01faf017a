import type { ReadingFailure } from "../../../domain/documents/reading.ts";
import { PermanentFailure } from "../../../domain/jobs/permanent_failure.ts";

/** A document that no further try can read, with the code that tells its people why. */
export class Unreadable extends PermanentFailure {
  constructor(readonly code: ReadingFailure, detail: string) {
    super(`${code}: ${detail}`);
  }
}

/** Why a document cannot be read. */
export function unreadable(code: ReadingFailure, detail: string): Unreadable {
  return new Unreadable(code, detail);
}
