import type { ActOrigin } from "../../domain/audits/audit.ts";
import type { Organisation } from "../../domain/directory/types.ts";
import { withRole } from "../../domain/identity/memberships.ts";
import type { SignUp } from "../../domain/identity/sign_up.ts";
import type { Link, SessionOrigin, User } from "../../domain/identity/types.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, type Loaded, loaded, transact } from "../commit.ts";
import { ORGANISATIONS } from "../directory/organisations.ts";
import { keys } from "../keys.ts";
import { confirmAddress } from "../mails/mail_addresses.ts";
import type { Store } from "../store.ts";
import { LINKS } from "./links.ts";
import { newSession, type OpenedSession, rightsVersionOf, SESSIONS } from "./sessions.ts";
import { SIGN_UPS } from "./sign_up.ts";
import { getUserByEmail, USERS } from "./users.ts";
import { viewerIn } from "./viewers.ts";

/** What came in between since the mail was written. */
export type SignUpObstacle = "siret_taken" | "email_taken";

/** A sign-up as its link shows it. */
export interface OpenSignUp {
  readonly signUp: Loaded<SignUp>;
  /** Who has the account of that address and belongs nowhere any more; null for nobody. */
  readonly user: Loaded<User> | null;
  /** Why it cannot be confirmed any more; null while it can. */
  readonly obstacle: SignUpObstacle | null;
}

/** What a link of a sign-up opens; null when it was confirmed or forgotten. */
export async function openSignUp({ kv }: Store, { hash }: Link): Promise<OpenSignUp | null> {
  const signUp = loaded(await kv.get<SignUp>(keys.signUp(hash)));
  if (signUp === null) return null;
  const { organisation: { siret }, person: { email } } = signUp.value;
  const [user, firm] = await Promise.all([getUserByEmail(kv, email), kv.get(keys.organisationBySiret(siret))]);
  // As with an invitation, the mail alone must not open an account that already opens something.
  const isAccount = user !== null && (user.value.memberships.length > 0 || user.value.disabledAt !== undefined);
  return { signUp, user, obstacle: isAccount ? "email_taken" : firm.versionstamp === null ? null : "siret_taken" };
}

/** How a sign-up is confirmed, and where from. */
export interface Confirmation {
  readonly passwordHash: string;
  readonly origin: SessionOrigin;
  readonly from: ActOrigin;
}

/**
 * Spends the link of a sign-up: registers the firm and its owner, who is signed in; one commit, with its line of audit, which fails where somebody took
 * the SIRET or the address meanwhile. Null when it cannot be done any more: {@link openSignUp} says why.
 */
export function confirmSignUp(
  store: Store,
  link: Loaded<Link>,
  { passwordHash, origin, from }: Confirmation,
): Promise<OpenedSession | null> {
  return transact<OpenedSession | null>(async () => {
    const open = await openSignUp(store, link.value);
    if (open === null || open.obstacle !== null) return { answer: null };
    const { signUp, user: former } = open;
    const createdAt = store.now();
    const organisation: Organisation = { ...signUp.value.organisation, id: store.newId(), createdAt, signedUp: true };
    const fresh: User = { ...signUp.value.person, id: store.newId(), memberships: [], createdAt };
    const owner: User = withRole({ ...(former?.value ?? fresh), ...signUp.value.person, passwordHash }, organisation.id, "owner");
    const viewer = viewerIn(organisation, owner, "owner");
    const opened = newSession(store, viewer, owner.lang, await rightsVersionOf(store.kv, owner.id), { origin, user: owner });
    const commit = new Commit(store.kv)
      .create(ORGANISATIONS, organisation).check(keys.organisationBySiret(organisation.siret), null)
      .change(LINKS, link, { ...link.value, spentAt: createdAt })
      .remove(SIGN_UPS, signUp)
      .create(SESSIONS, opened.session);
    if (former === null) commit.create(USERS, owner).check(keys.userByEmail(owner.email), null);
    else commit.change(USERS, former, owner);
    confirmAddress(commit, owner.email);
    const target = `${organisation.name} (${organisation.siret})`;
    recordAudit(commit, store, { ...owner, from }, { action: "organisation.signed_up", target, after: `owner, ${owner.email}` });
    return { commit, answer: opened };
  });
}
