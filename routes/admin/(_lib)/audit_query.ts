import { AUDIT_ACTIONS, type AuditAction } from "../../../domain/audits/audit.ts";
import { readLocalDate } from "../../../domain/time/local.ts";
import { dayBounds } from "../../../domain/time/zoned.ts";
import type { AuditFilter } from "../../../kv/audits/audits.ts";
import { getUserByEmail } from "../../../kv/identity/users.ts";
import { type RequestContext, viewerOf } from "../../(_lib)/state.ts";

/** What the address of the audit log asks for, as it was typed. */
export interface AuditQuery {
  /** E-mail or id of who acted. */
  readonly by?: string;
  readonly action?: AuditAction;
  readonly target?: string;
  /** Local day. */
  readonly day?: string;
  readonly cursor?: string;
}

const MAX_CHARS = 500;

/** Reads the query of an address; what is no filter is left out. */
export function readAuditQuery({ searchParams }: URL): AuditQuery {
  const text = (name: string) => searchParams.get(name)?.trim().slice(0, MAX_CHARS);
  const [by, target, cursor] = [text("by"), text("target"), searchParams.get("cursor")];
  const action = AUDIT_ACTIONS.find((known) => known === searchParams.get("action"));
  const day = readLocalDate(searchParams.get("day") ?? "");
  return { ...by && { by }, ...action && { action }, ...target && { target }, ...day && { day }, ...cursor && { cursor } };
}

/** The filter of the store that the query stands for; a person is named by e-mail or by id. */
export async function auditFilterOf(ctx: RequestContext, { by, action, target, day }: AuditQuery): Promise<AuditFilter> {
  const person = by?.includes("@") ? await getUserByEmail(ctx.state.deps.store.kv, by) : null;
  return {
    by: person?.value.id ?? by,
    action,
    target,
    between: day === undefined ? undefined : dayBounds(day, viewerOf(ctx).timeZone),
  };
}

/** The log at `path`, narrowed. */
export function auditHref(path: string, query: AuditQuery): string {
  const search = new URLSearchParams({ ...query }).toString();
  return search === "" ? path : `${path}?${search}`;
}
