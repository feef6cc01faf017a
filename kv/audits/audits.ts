import type { Viewer } from "../../domain/identity/types.ts";
import type { Instant } from "../../domain/time/instant.ts";
import type { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { type Page, readPage } from "../page.ts";
import type { Store } from "../store.ts";

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

/** Adds a line to the audit log in the commit of the act itself. */
export function recordAudit(
  commit: Commit,
  store: Store,
  viewer: Pick<Viewer, "id" | "name">,
  act: Omit<Audit, "id" | "at" | "by">,
): void {
  const audit: Audit = { id: store.newId(), at: store.now(), by: { id: viewer.id, name: viewer.name }, ...act };
  commit.put(keys.audit(audit.id), audit);
}

/** One page of the audit log, newest first. */
export function listAudits(kv: Deno.Kv, cursor?: string): Promise<Page<Audit>> {
  return readPage<Audit>(kv, { prefix: ["audits"] }, { cursor, reverse: true });
}
