import type { Organisation } from "../../domain/directory/types.ts";
import type { User } from "../../domain/identity/types.ts";
import { Commit, transact } from "../commit.ts";
import { listOrganisationsByKind, ORGANISATIONS } from "../directory/organisations.ts";
import { issueSetUpLink } from "../identity/links.ts";
import { listUsersByOrg, USERS } from "../identity/users.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import { ZONE } from "./calendar.ts";
import { RT_TECHNOLOGIE } from "./firms.ts";

/**
 * Sees to it that somebody can administer the platform. Where nobody can, gives the token of a one-time set-up link: for a new administrator
 * with `email` in a store without any, for the one who has not chosen a password yet otherwise, so that a lost link is no lost platform.
 * Null when there is an administrator, or when another process has just made one.
 */
export async function ensureFirstAdmin(store: Store, email: string | null): Promise<string | null | "email_missing"> {
  const [platform] = await listOrganisationsByKind(store.kv, "platform");
  if (platform !== undefined) {
    const admins = (await listUsersByOrg(store.kv, platform.id)).filter(({ role }) => role === "admin");
    return admins.length === 0 || admins.some(({ ready }) => ready) ? null : await invite(store, admins[0]!.id, platform.id);
  }
  if (email === null) return "email_missing";
  const createdAt = store.now();
  const org: Organisation = { ...RT_TECHNOLOGIE, id: store.newId(), timeZone: ZONE, createdAt };
  const admin: User = {
    id: store.newId(),
    email,
    name: "Administrateur",
    lang: "fr",
    memberships: [{ orgId: org.id, role: "admin" }],
    createdAt,
  };
  const commit = new Commit(store.kv).create(ORGANISATIONS, org).create(USERS, admin)
    .check(keys.organisationBySiret(org.siret), null).check(keys.userByEmail(email), null);
  const token = await issueSetUpLink(commit, store, admin.id, { id: admin.id, orgId: org.id });
  return await commit.send() ? token : null;
}

function invite(store: Store, userId: string, orgId: string): Promise<string> {
  return transact(async () => {
    const commit = new Commit(store.kv);
    return { commit, answer: await issueSetUpLink(commit, store, userId, { id: userId, orgId }) };
  });
}
