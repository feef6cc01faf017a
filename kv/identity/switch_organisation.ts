import type { Organisation } from "../../domain/directory/types.ts";
import type { Role, Session, User } from "../../domain/identity/types.ts";
import { Commit, loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import { getMany, LIMITS } from "../limits.ts";
import type { Store } from "../store.ts";
import { newSession, type OpenedSession, SESSIONS } from "./sessions.ts";
import { getUser } from "./users.ts";
import { userViewer } from "./viewers.ts";

/** An organisation that somebody may act for. */
export interface OwnOrganisation {
  readonly organisation: Pick<Organisation, "id" | "name" | "kind">;
  readonly role: Role;
}

/** The organisations of a person, as many as one read gives. */
export async function listOwnOrganisations(kv: Deno.Kv, { memberships }: Pick<User, "memberships">): Promise<OwnOrganisation[]> {
  const some = memberships.slice(0, LIMITS.keysPerGetMany);
  const entries = await getMany<Organisation[]>(kv, some.map(({ orgId }) => keys.organisation(orgId)));
  return entries.flatMap(({ value }, index) => value === null ? [] : [{ organisation: value, role: some[index]!.role }]);
}

/** Opens a session in which the person of `session` acts for another organisation of theirs, in place of this one; null when it is none of theirs. */
export async function switchOrganisation(store: Store, session: Session, orgId: string): Promise<OpenedSession | null> {
  const user = await getUser(store.kv, session.viewer.id);
  const viewer = user && await userViewer(store.kv, user.value, orgId);
  const before = loaded(await store.kv.get<Session>(keys.session(session.hash)));
  if (!user || !viewer || before === null) return null;
  const { lang, rightsVersion, origin } = before.value;
  const opened = newSession(store, viewer, lang, rightsVersion, { origin, user: user.value });
  const commit = new Commit(store.kv).remove(SESSIONS, before).create(SESSIONS, opened.session);
  return await commit.send() ? opened : null;
}
