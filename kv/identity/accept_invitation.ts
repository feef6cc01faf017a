import type { ActOrigin } from "../../domain/audits/audit.ts";
import { membershipIn, withRole } from "../../domain/identity/memberships.ts";
import type { Invitation, Link, Session, SessionOrigin, User } from "../../domain/identity/types.ts";
import { may } from "../../domain/rights/policy.ts";
import { securityNotice } from "../../domain/notices/account_mails.ts";
import type { Organisation } from "../../domain/directory/types.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, type Loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import { confirmAddress } from "../mails/mail_addresses.ts";
import { queueMail } from "../mails/queue_mail.ts";
import type { Store } from "../store.ts";
import { invitationOf, INVITATIONS } from "./invitations.ts";
import { LINKS } from "./links.ts";
import { closeSession, newSession, type OpenedSession, rightsVersionOf, SESSIONS } from "./sessions.ts";
import { getUserByEmail, USERS } from "./users.ts";
import { viewerIn } from "./viewers.ts";

/** An invitation as its link shows it. */
export interface OpenInvitation {
  readonly invitation: Loaded<Invitation>;
  readonly organisation: Organisation;
  /** Who has the account of that address; null for nobody. */
  readonly user: Loaded<User> | null;
  /** How it is answered: by choosing a password, or by somebody who is signed in with the account that there is. */
  readonly answer: "new_password" | "own_account";
}

/** What a link of an invitation opens; null when it opens nothing, or to somebody who was shut out. */
export async function openInvitation(store: Store, link: Link): Promise<OpenInvitation | null> {
  const found = await invitationOf(store.kv, link);
  if (found === null) return null;
  const user = await getUserByEmail(store.kv, found.invitation.value.email);
  if (user !== null && user.value.disabledAt !== undefined) return null;
  // The mail alone must not open an account that already opens something: it may have a second factor, or be signed in to elsewhere.
  const ownAccount = user !== null && user.value.memberships.length > 0;
  return { ...found, user, answer: ownAccount ? "own_account" : "new_password" };
}

/** A new person as they answer, and where from. */
export interface NewMember {
  readonly name: string;
  readonly passwordHash: string;
  readonly origin: SessionOrigin;
  readonly from: ActOrigin;
}

/**
 * Whether the person of `session` may answer with their account: it is theirs, and they signed in to it themselves. A firm's provider vouches for them
 * in that firm only, so a session of its takes nobody into another one.
 */
export function mayAnswer({ user }: OpenInvitation, session: Session | null): boolean {
  return user !== null && session?.viewer.id === user.value.id && may(session.viewer, "account.own");
}

/** Makes a member of somebody who chooses a password, as a new person or one who belonged nowhere any more; null when somebody was faster. */
export async function joinAsNewPerson(
  store: Store,
  link: Loaded<Link>,
  opened: OpenInvitation,
  { name, passwordHash, origin, from }: NewMember,
): Promise<OpenedSession | null> {
  if (opened.answer !== "new_password") return null;
  const { email, lang } = opened.invitation.value;
  const fresh: User = { id: store.newId(), email, name, lang, memberships: [], createdAt: store.now() };
  const commit = new Commit(store.kv);
  const joined = join(commit, store, opened, { ...(opened.user?.value ?? fresh), name, passwordHash }, from);
  if (opened.user === null) commit.create(USERS, joined).check(keys.userByEmail(email), null);
  else commit.change(USERS, opened.user, joined);
  return await openAs(commit, store, link, opened, joined, origin);
}

/** Makes a member of the person of `session`, who then acts for that organisation in a new session; null when it is not theirs, or they were too late. */
export async function joinWithAccount(
  store: Store,
  link: Loaded<Link>,
  opened: OpenInvitation,
  session: Session,
): Promise<OpenedSession | null> {
  const { user } = opened;
  if (user === null || opened.answer !== "own_account" || !mayAnswer(opened, session)) return null;
  const commit = new Commit(store.kv);
  const joined = join(commit, store, opened, user.value, session.viewer.from);
  const event = { type: "membership_accepted", firm: opened.organisation.name } as const;
  queueMail(commit, store, joined.email, securityNotice(joined.lang, { name: joined.name, event, at: store.now() }));
  commit.change(USERS, user, joined);
  const other = await openAs(commit, store, link, opened, joined, session.origin);
  if (other !== null) await closeSession(store.kv, session);
  return other;
}

/** Adds the end of the invitation and its line of audit to `commit`; gives the user with the membership. */
function join(
  commit: Commit,
  store: Store,
  { invitation, organisation }: OpenInvitation,
  user: User,
  from: ActOrigin | undefined,
): User {
  const { role, orgId } = invitation.value;
  commit.remove(INVITATIONS, invitation);
  recordAudit(commit, store, { ...user, ...from && { from } }, {
    action: "membership.accepted",
    target: user.email,
    after: `${role}, ${organisation.name}`,
  });
  return membershipIn(user, orgId) === undefined ? withRole(user, orgId, role) : user;
}

async function openAs(
  commit: Commit,
  store: Store,
  link: Loaded<Link>,
  { organisation, invitation }: OpenInvitation,
  user: User,
  origin: SessionOrigin | undefined,
): Promise<OpenedSession | null> {
  const viewer = viewerIn(organisation, user, invitation.value.role);
  const rightsVersion = await rightsVersionOf(store.kv, user.id);
  const opened = newSession(store, viewer, user.lang, rightsVersion, { origin, user });
  commit.change(LINKS, link, { ...link.value, spentAt: store.now() }).create(SESSIONS, opened.session);
  confirmAddress(commit, invitation.value.email);
  return await commit.send() ? opened : null;
}
