import type { Link, User } from "../../domain/identity/types.ts";
import type { Organisation } from "../../domain/directory/types.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, type Loaded } from "../commit.ts";
import type { OrganisationFacts } from "../directory/create_organisation.ts";
import { isPlatformFounded, ORGANISATIONS } from "../directory/organisations.ts";
import { keys } from "../keys.ts";
import type { Store } from "../store.ts";
import { markSetUp } from "./links.ts";
import { newSession, type OpenedSession, SESSIONS } from "./sessions.ts";
import { USERS } from "./users.ts";
import { viewerIn } from "./viewers.ts";

/** The firm that runs the platform, and its first administrator; `passwordHash` is a PHC string. */
export interface Founding {
  readonly organisation: Omit<OrganisationFacts, "kind">;
  readonly person: Required<Pick<User, "name" | "email" | "lang" | "passwordHash">>;
}

/**
 * Spends a founding link: registers the platform's organisation and its first administrator, who is signed in; one commit, with its line of
 * audit. Null when somebody was faster.
 */
export async function foundPlatform(
  store: Store,
  link: Loaded<Link>,
  { organisation, person }: Founding,
): Promise<OpenedSession | null> {
  const { purpose } = link.value;
  if (purpose.kind !== "founding" || await isPlatformFounded(store.kv)) return null;
  const createdAt = store.now();
  const org: Organisation = { ...organisation, kind: "platform", id: store.newId(), createdAt };
  const admin: User = { ...person, id: store.newId(), memberships: [{ orgId: org.id, role: "admin" }], createdAt };
  const opened = newSession(store, viewerIn(org, admin, "admin"), admin.lang, 0);
  const commit = new Commit(store.kv).create(ORGANISATIONS, org).create(USERS, admin).create(SESSIONS, opened.session)
    .check(keys.organisationBySiret(org.siret), null).check(keys.userByEmail(admin.email), null);
  recordAudit(commit, store, admin, { action: "organisation.created", target: `${org.name} (${org.siret})` });
  await markSetUp(commit, store, link, purpose);
  return await commit.send() ? opened : null;
}
