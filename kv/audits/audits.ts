import { encodeTime } from "ulid";
import type { Audit, AuditAction } from "../../domain/audits/audit.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import type { Instant } from "../../domain/time/instant.ts";
import type { Aggregate, Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { type Page, PAGE_ROWS, type PageOptions, type PageRange, readPage } from "../page.ts";
import { searchable } from "../searchable.ts";
import type { Store } from "../store.ts";

/** The audit log, found by who acted, by what was done, and by what it was done to. Written once; nothing changes or removes a line. */
export const AUDITS: Aggregate<Audit> = {
  name: "audits",
  key: (audit) => keys.audit(audit.id),
  entries: (audit) => [
    { key: keys.auditByActor(audit.by.id, audit.id), value: audit },
    { key: keys.auditByAction(audit.action, audit.id), value: audit },
    { key: keys.auditByTarget(searchable(audit.target), audit.id), value: audit },
  ],
  counters: () => [],
  lists: () => [],
};

/** Adds a line to the audit log in the commit of the act itself. */
export function recordAudit(
  commit: Commit,
  store: Store,
  viewer: Pick<Viewer, "id" | "name" | "from">,
  act: Omit<Audit, "id" | "at" | "by" | "from">,
): void {
  const { id, name, from } = viewer;
  const audit: Audit = { id: store.newId(), at: store.now(), by: { id, name }, ...from && { from }, ...act };
  // Its id is new: a check that it is not there yet would be one of the ten that a commit may have.
  commit.replaceUnchecked(AUDITS, null, audit);
}

/** What the log may be narrowed to, all of it together. */
export interface AuditFilter {
  /** Id of who acted. */
  readonly by?: string | undefined;
  readonly action?: AuditAction | undefined;
  /** What it was done to, whole; in any case, with or without accents. */
  readonly target?: string | undefined;
  readonly between?: { readonly from: Instant; readonly to: Instant } | undefined;
}

/** Lines that are looked through for one page where the index alone does not decide. */
export const MOST_LOOKED_THROUGH = 250;
const ID_TIME_CHARS = 10;

/**
 * One page of the audit log, newest first: one range read of the narrowest index. Where the filter asks for more than one index can tell, the page
 * holds what it asks for among the next {@link MOST_LOOKED_THROUGH} lines: few rows, or none, while `next` goes on.
 */
export async function listAudits(kv: Deno.Kv, filter: AuditFilter = {}, options: PageOptions = {}): Promise<Page<Audit>> {
  const { by, action, target } = filter;
  const narrowed = [by, action, target].filter(Boolean).length;
  const limit = narrowed > 1 ? MOST_LOOKED_THROUGH : PAGE_ROWS;
  const page = await readPage<Audit>(kv, rangeOf(filter), { limit, ...options, reverse: true });
  if (narrowed < 2) return page;
  const shown = page.rows.map((row) =>
    (!by || row.by.id === by) && (!action || row.action === action) && (!target || searchable(row.target) === searchable(target))
  );
  return {
    rows: page.rows.filter((_, index) => shown[index]),
    versionstamps: page.versionstamps.filter((_, index) => shown[index]),
    next: page.next,
  };
}

function rangeOf({ by, action, target, between }: AuditFilter): PageRange {
  const key = target
    ? keys.auditByTarget(searchable(target), "")
    : by
    ? keys.auditByActor(by, "")
    : action
    ? keys.auditByAction(action, "")
    : keys.audit("");
  const prefix = key.slice(0, -1);
  // Ids begin with their time.
  return between === undefined
    ? { prefix }
    : { prefix, between: [encodeTime(between.from, ID_TIME_CHARS), encodeTime(between.to, ID_TIME_CHARS)] };
}
