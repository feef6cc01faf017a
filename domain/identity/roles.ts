import type { OrgKind } from "../directory/types.ts";
import { ORG_ROLES, PLATFORM_ROLES, type Role } from "./types.ts";

/** The roles that people of an organisation of this kind may have. */
export function rolesOf(kind: OrgKind): readonly Role[] {
  return kind === "platform" ? PLATFORM_ROLES : ORG_ROLES;
}

/** Whether `role` runs its organisation: somebody of each must have it, or nobody could let people in. */
export function isHeadRole(role: Role): boolean {
  return role === "owner" || role === "admin";
}
