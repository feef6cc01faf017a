import type { Audit } from "../../domain/audits/audit.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import type { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { type Page, readPage } from "../page.ts";
import type { Store } from "../store.ts";

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
