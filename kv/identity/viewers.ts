import type { Organisation } from "../../domain/directory/types.ts";
import type { Role, User, Viewer } from "../../domain/identity/types.ts";
import { keys } from "../keys.ts";

/** `user` acting for an organisation it belongs to, by default the first; null for somebody who belongs to none or not to that one, or is disabled. */
export async function userViewer(kv: Deno.Kv, user: User, orgId = user.memberships[0]?.orgId): Promise<Viewer | null> {
  const membership = user.memberships.find((one) => one.orgId === orgId);
  if (membership === undefined || user.disabledAt !== undefined) return null;
  const { value: org } = await kv.get<Organisation>(keys.organisation(membership.orgId));
  return org && viewerIn(org, user, membership.role);
}

/** `user` acting for `org` in `role`. */
export function viewerIn(org: Organisation, user: Pick<User, "id" | "name">, role: Role): Viewer {
  return {
    kind: "user",
    id: user.id,
    name: user.name,
    role,
    orgId: org.id,
    orgKind: org.kind,
    orgName: org.name,
    timeZone: org.timeZone,
  };
}
