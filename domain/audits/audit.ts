import type { Instant } from "../time/instant.ts";

/** Administrative acts that are kept for ever. */
export const AUDIT_ACTIONS = [
  "organisation.created",
  "user.invited",
  "link.issued",
  "record.edited",
  "record.deleted",
  "integrity.checked",
  "integrity.repaired",
  "job.replayed",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** One line of the audit log. Immutable; the inspector refuses to touch it. */
export interface Audit {
  readonly id: string;
  readonly at: Instant;
  readonly action: AuditAction;
  readonly by: { readonly id: string; readonly name: string };
  /** What it was done to: a key, an e-mail, a name. */
  readonly target: string;
  readonly reason?: string;
  readonly before?: string;
  readonly after?: string;
}
