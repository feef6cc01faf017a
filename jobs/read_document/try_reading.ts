import type { ReadingFailure } from "../../domain/documents/reading.ts";
import { SECOND_MS } from "../../domain/time/instant.ts";
import type { Commit } from "../../kv/commit.ts";
import type { Store } from "../../kv/store.ts";
import type { Run } from "../handler.ts";
import type { Recogniser } from "../ports/recogniser/recogniser.ts";
import { failureOf } from "./failure_of.ts";
import { inReadingPlace } from "./reading_places.ts";

/** When a document that found no place is tried again. */
export const PLACE_WAIT_MS = 5 * SECOND_MS;

/** Runs `read` in a place of its own, and `fail` once no further try can help; "no_place" when as many documents as may be are read already. */
export function tryReading(
  store: Store,
  recogniser: Recogniser,
  run: Run,
  read: () => Promise<Commit | null>,
  fail: (failure: ReadingFailure) => Promise<Commit | null>,
): Promise<Commit | null | "no_place"> {
  return inReadingPlace(recogniser, async () => {
    try {
      return await read();
    } catch (error) {
      const failure = await failureOf(store, run, error);
      if (failure === null) throw error;
      return await fail(failure);
    }
  });
}
