import type { Audit } from "../../domain/audits/audit.ts";
import { iso } from "./iso.ts";

/** Lines of the audit log that one file of personal data holds, the newest of them. */
export const MOST_ACTS = 500;

export type Act = Readonly<Record<string, string>>;

/** A line of the audit log as a file of personal data tells it. */
export function actOf({ at, action, target, reason, from }: Audit): Act {
  return { at: iso(at), action, target, ...reason !== undefined && { reason }, ...from };
}
