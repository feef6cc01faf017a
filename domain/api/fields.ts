import { z } from "zod";
import type { Instant } from "../time/instant.ts";

/** A moment in an answer: ISO 8601 in UTC, to the millisecond. */
export const instantText = z.iso.datetime({ precision: 3 });

/** `at` as answers tell it. */
export function textOfInstant(at: Instant): string {
  return new Date(at).toISOString();
}
