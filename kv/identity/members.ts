import { isActive, membershipIn, withoutMembership, withRole } from "../../domain/identity/memberships.ts";
import { isHeadRole } from "../../domain/identity/roles.ts";
import type { Membership, Role, User, Viewer } from "../../domain/identity/types.ts";
import { type SecurityEvent, securityNotice } from "../../domain/notices/account_mails.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, type Loaded, transact } from "../commit.ts";
import { queueMail } from "../mails/queue_mail.ts";
import type { Store } from "../store.ts";
import { revokeSessions } from "./sessions.ts";
import { getUser, listUsersByOrg, USERS } from "./users.ts";

export type MemberRefusal = "member_not_found" | "last_owner";

/** Somebody of the viewer's organisation with their membership there; null for anybody else. */
export async function getMember(
  kv: Deno.Kv,
  viewer: Viewer,
  userId: string,
): Promise<{ readonly user: Loaded<User>; readonly membership: Membership } | null> {
  const user = await getUser(kv, userId);
  const membership = user === null ? undefined : membershipIn(user.value, viewer.orgId);
  return user === null || membership === undefined ? null : { user, membership };
}

/** Gives somebody of the viewer's organisation another role there. Their sessions end, since their rights are others. */
export function changeMemberRole(
  store: Store,
  viewer: Viewer,
  userId: string,
  role: Role,
): Promise<Result<null, MemberRefusal>> {
  return changeMembership(store, viewer, userId, {
    staysHead: isHeadRole(role),
    after: (user) => withRole(user, viewer.orgId, role),
    audit: { action: "membership.changed", after: `${role}, ${viewer.orgName}` },
    event: { type: "role_changed", firm: viewer.orgName, role },
  });
}

/** Removes somebody from the viewer's organisation. Their sessions end; the account stays, for other organisations of theirs. */
export function removeMember(store: Store, viewer: Viewer, userId: string): Promise<Result<null, MemberRefusal>> {
  return changeMembership(store, viewer, userId, {
    staysHead: false,
    after: (user) => withoutMembership(user, viewer.orgId),
    audit: { action: "membership.ended" },
    event: { type: "membership_ended", firm: viewer.orgName },
  });
}

interface MembershipChange {
  /** Whether the person runs the organisation afterwards. */
  readonly staysHead: boolean;
  readonly after: (user: User) => User;
  readonly audit: { readonly action: "membership.changed" | "membership.ended"; readonly after?: string };
  readonly event: SecurityEvent;
}

function changeMembership(
  store: Store,
  viewer: Viewer,
  userId: string,
  { staysHead, after, audit, event }: MembershipChange,
): Promise<Result<null, MemberRefusal>> {
  return transact<Result<null, MemberRefusal>>(async () => {
    const member = await getMember(store.kv, viewer, userId);
    if (member === null) return { answer: refuse("member_not_found") };
    const { user, membership } = member;
    const changed = after(user.value);
    if (membershipIn(changed, viewer.orgId)?.role === membership.role) return { answer: accept(null) };
    const commit = revokeSessions(new Commit(store.kv), userId).change(USERS, user, changed);
    if (isHeadRole(membership.role) && !staysHead) {
      const other = await otherHead(store.kv, viewer.orgId, userId);
      if (other === null) return { answer: refuse("last_owner") };
      // Two who take the role from each other at once: the second commit fails, and finds nobody else left.
      commit.check(USERS.key(other.value), other.versionstamp);
    }
    const { name, email, lang } = user.value;
    recordAudit(commit, store, viewer, { ...audit, target: email, before: `${membership.role}, ${viewer.orgName}` });
    queueMail(commit, store, email, securityNotice(lang, { name, event, at: store.now() }));
    return { commit, answer: accept(null) };
  });
}

/** Somebody else who runs the organisation and can sign in; null when there is nobody. */
export async function otherHead(kv: Deno.Kv, orgId: string, userId: string): Promise<Loaded<User> | null> {
  const heads = (await listUsersByOrg(kv, orgId)).filter(({ id, role, ready }) => id !== userId && ready && isHeadRole(role));
  for (const { id } of heads) {
    const user = await getUser(kv, id);
    const membership = user && membershipIn(user.value, orgId);
    if (user && membership && isHeadRole(membership.role) && isActive(user.value)) return user;
  }
  return null;
}
