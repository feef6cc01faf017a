import type { Instant } from "../../domain/time/instant.ts";

/** An instant as a file of personal data writes it. Source: ISO 8601. */
export function iso(instant: Instant): string {
  return new Date(instant).toISOString();
}
