import type { Membership, Role, User } from "./types.ts";

/** The membership of `user` in an organisation, or undefined. */
export function membershipIn(user: Pick<User, "memberships">, orgId: string): Membership | undefined {
  return user.memberships.find((membership) => membership.orgId === orgId);
}

/** `user` with `role` in an organisation, whether they belonged to it before or not. */
export function withRole(user: User, orgId: string, role: Role): User {
  if (membershipIn(user, orgId) === undefined) return { ...user, memberships: [...user.memberships, { orgId, role }] };
  return { ...user, memberships: user.memberships.map((one) => one.orgId === orgId ? { orgId, role } : one) };
}

/** `user` without a membership in an organisation. */
export function withoutMembership(user: User, orgId: string): User {
  return { ...user, memberships: user.memberships.filter((one) => one.orgId !== orgId) };
}

/** Whether somebody could sign in at all: has chosen a password and was not shut out. */
export function isActive(user: Pick<User, "passwordHash" | "disabledAt">): boolean {
  return user.passwordHash !== undefined && user.disabledAt === undefined;
}
