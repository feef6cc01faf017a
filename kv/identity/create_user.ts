import type { Organisation } from "../../domain/directory/types.ts";
import type { Role, User, Viewer } from "../../domain/identity/types.ts";
import { setUpLink } from "../../domain/notices/mail_templates.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { queueMail } from "../mails/queue_mail.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import type { Store } from "../store.ts";
import { issueSetUpLink, LINK_LIFE_MS } from "./links.ts";
import { getUser, USERS } from "./users.ts";

/** Who is invited; `email` in lower case, as a form gives it. */
export interface NewUser extends Pick<User, "name" | "email" | "lang"> {
  readonly role: Role;
}

/** A person with the secret of their set-up link, which is stored nowhere; null when the same operation was done before. */
export interface InvitedUser {
  readonly userId: string;
  readonly token: string | null;
}

export type InviteRefusal = "email_taken" | "organisation_not_found" | "user_not_found" | "operation_reused";

/** Who invites: an administrator, or the process that makes the first one. */
export type Inviter = Pick<Viewer, "id" | "name" | "orgId">;

/**
 * Creates a user without a password in an organisation, one per e-mail, and mails the link by which they choose one; all in one commit, with
 * its line of audit.
 */
export function createUser(
  store: Store,
  by: Inviter,
  { orgId, user, publicUrl }: { readonly orgId: string; readonly user: NewUser; readonly publicUrl: string },
  operation: Operation,
): Promise<Result<InvitedUser, InviteRefusal>> {
  return invite(store, by, operation, async (commit) => {
    const { role, ...facts } = user;
    const emailKey = keys.userByEmail(user.email);
    const [org, taken] = await getMany<[Organisation, unknown]>(store.kv, [keys.organisation(orgId), emailKey]);
    if (org.value === null) return refuse("organisation_not_found");
    if (taken.versionstamp !== null) return refuse("email_taken");
    const created: User = { ...facts, id: store.newId(), memberships: [{ orgId, role }], createdAt: store.now() };
    commit.create(USERS, created).check(emailKey, null);
    recordAudit(commit, store, by, { action: "user.invited", target: user.email, after: `${role}, ${org.value.name}` });
    return accept({ user: created, firm: org.value.name, publicUrl });
  });
}

/**
 * Mails a person a new link to choose their password with, also one who has forgotten it, and revokes the earlier ones; one commit, with its line
 * of audit.
 */
export function reissueSetUpLink(
  store: Store,
  by: Inviter,
  { userId, publicUrl }: { readonly userId: string; readonly publicUrl: string },
  operation: Operation,
): Promise<Result<InvitedUser, InviteRefusal>> {
  return invite(store, by, operation, async (commit) => {
    const user = await getUser(store.kv, userId);
    const orgId = user?.value.memberships[0]?.orgId;
    if (user === null || orgId === undefined) return refuse("user_not_found");
    const { value: org } = await store.kv.get<Organisation>(keys.organisation(orgId));
    if (org === null) return refuse("organisation_not_found");
    recordAudit(commit, store, by, { action: "link.issued", target: user.value.email });
    return accept({ user: user.value, firm: org.name, publicUrl });
  });
}

interface Invitation {
  readonly user: User;
  readonly firm: string;
  readonly publicUrl: string;
}

/** Adds to what `prepare` puts into the commit a set-up link, its mail and the operation, and sends it. */
function invite(
  store: Store,
  by: Inviter,
  operation: Operation,
  prepare: (commit: Commit) => Promise<Result<Invitation, InviteRefusal>>,
): Promise<Result<InvitedUser, InviteRefusal>> {
  return transact<Result<InvitedUser, InviteRefusal>>(async () => {
    const earlier = earlierAnswer<string>(await store.kv.get(keys.operation(operation.scope, operation.id)), operation);
    if (earlier === "other_content") return { answer: refuse("operation_reused") };
    if (earlier !== null) return { answer: accept({ userId: earlier.answer, token: null }) };
    const commit = new Commit(store.kv);
    const prepared = await prepare(commit);
    if (!prepared.ok) return { answer: prepared };
    const { user, firm, publicUrl } = prepared.value;
    const token = await issueSetUpLink(commit, store, { kind: "set_up", userId: user.id }, by);
    const url = `${publicUrl}/links/${token}`;
    const expiresAt = store.now() + LINK_LIFE_MS.set_up;
    queueMail(commit, store, user.email, setUpLink(user.lang, { name: user.name, firm, url, expiresAt }));
    recordOperation(commit, operation, user.id);
    return { commit, answer: accept({ userId: user.id, token }) };
  });
}
