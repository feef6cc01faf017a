import type { Organisation } from "../../domain/directory/types.ts";
import { membershipIn } from "../../domain/identity/memberships.ts";
import type { Invitation, Link, Viewer } from "../../domain/identity/types.ts";
import { invitation } from "../../domain/notices/account_mails.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { recordAudit } from "../audits/audits.ts";
import { type Aggregate, Commit, type Loaded, loaded, transact } from "../commit.ts";
import { keys } from "../keys.ts";
import { getMany } from "../limits.ts";
import { queueMail } from "../mails/queue_mail.ts";
import { earlierAnswer, type Operation, recordOperation } from "../operations.ts";
import { readAll } from "../page.ts";
import type { Store } from "../store.ts";
import { issueLink, LINK_LIFE_MS, revokeLink } from "./links.ts";
import { hashToken } from "./tokens.ts";
import { getUserByEmail } from "./users.ts";

/** Invitations that nobody has answered yet. */
export const INVITATIONS: Aggregate<Invitation> = {
  name: "invitations",
  key: ({ orgId, email }) => keys.invitation(orgId, email),
  entries: () => [],
  counters: () => [],
  lists: () => [],
};

const MOST_INVITATIONS = 200;

/** Who is asked to join, and as what. */
export type Invited = Pick<Invitation, "name" | "email" | "lang" | "role">;

export type InvitationRefusal = "already_member" | "operation_reused";

/**
 * Invites somebody into the viewer's organisation by a link in a mail, in one commit with its line of audit; whoever was invited before gets another
 * link, and the earlier one opens nothing. Whether the address has an account already is not told to who invites.
 */
export function inviteMember(
  store: Store,
  viewer: Viewer,
  { invited, publicUrl }: { readonly invited: Invited; readonly publicUrl: string },
  operation: Operation,
): Promise<Result<null, InvitationRefusal>> {
  return transact<Result<null, InvitationRefusal>>(async () => {
    const { orgId, orgName } = viewer;
    const [done, former] = await getMany<[unknown, Invitation]>(store.kv, [
      keys.operation(operation.scope, operation.id),
      keys.invitation(orgId, invited.email),
    ]);
    const earlier = earlierAnswer<null>(done, operation);
    if (earlier !== null) return { answer: earlier === "other_content" ? refuse("operation_reused") : accept(null) };
    const known = await getUserByEmail(store.kv, invited.email);
    if (known !== null && membershipIn(known.value, orgId) !== undefined) return { answer: refuse("already_member") };
    const commit = new Commit(store.kv);
    const before = loaded(former);
    if (before !== null) await revokeLinkOf(commit, store, before.value);
    const token = issueLink(commit, store, { kind: "invitation", orgId, email: invited.email }, viewer);
    const createdAt = store.now();
    const expiresAt = createdAt + LINK_LIFE_MS.invitation;
    const made: Invitation = { ...invited, orgId, invitedBy: viewer.name, createdAt, expiresAt, linkHash: hashToken(token) };
    if (before === null) commit.create(INVITATIONS, made);
    else commit.change(INVITATIONS, before, made);
    const facts = { name: invited.name, firm: orgName, by: viewer.name, url: `${publicUrl}/links/${token}`, expiresAt };
    queueMail(commit, store, invited.email, invitation(invited.lang, facts));
    recordAudit(commit, store, viewer, {
      action: "user.invited",
      target: invited.email,
      after: `${invited.role}, ${orgName}`,
    });
    recordOperation(commit, operation, null);
    return { commit, answer: accept(null) };
  });
}

/** Takes an invitation of the viewer's organisation back; false when there is none to that address. */
export function withdrawInvitation(store: Store, viewer: Viewer, email: string): Promise<boolean> {
  return transact<boolean>(async () => {
    const before = loaded(await store.kv.get<Invitation>(keys.invitation(viewer.orgId, email)));
    if (before === null) return { answer: false };
    const commit = new Commit(store.kv).remove(INVITATIONS, before);
    await revokeLinkOf(commit, store, before.value);
    recordAudit(commit, store, viewer, { action: "invitation.withdrawn", target: email });
    return { commit, answer: true };
  });
}

/** The invitations of an organisation that can still be answered. */
export async function listInvitations(store: Store, orgId: string): Promise<Invitation[]> {
  const rows = await readAll<Invitation>(store.kv, { prefix: keys.invitation(orgId, "").slice(0, 2) }, MOST_INVITATIONS);
  return rows.filter(({ expiresAt }) => expiresAt > store.now());
}

/** What a live link invites to; null when the invitation was taken back or another link answers it. */
export async function invitationOf(
  kv: Deno.Kv,
  { hash, purpose }: Link,
): Promise<{ readonly invitation: Loaded<Invitation>; readonly organisation: Organisation } | null> {
  if (purpose.kind !== "invitation") return null;
  const [entry, { value: organisation }] = await getMany<[Invitation, Organisation]>(kv, [
    keys.invitation(purpose.orgId, purpose.email),
    keys.organisation(purpose.orgId),
  ]);
  const found = loaded(entry);
  return found === null || organisation === null || found.value.linkHash !== hash ? null : { invitation: found, organisation };
}

async function revokeLinkOf(commit: Commit, store: Store, { linkHash }: Invitation): Promise<void> {
  const link = loaded(await store.kv.get<Link>(keys.link(linkHash)));
  if (link !== null) revokeLink(commit, store, link);
}
