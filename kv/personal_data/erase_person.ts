import { isHeadRole } from "../../domain/identity/roles.ts";
import type { User, Viewer } from "../../domain/identity/types.ts";
import { erasedUser, isErased } from "../../domain/personal_data/erased_user.ts";
import { accept, refuse, type Result } from "../../domain/result.ts";
import { HOUR_MS } from "../../domain/time/instant.ts";
import { recordAudit } from "../audits/audits.ts";
import { Commit, type Loaded, transact } from "../commit.ts";
import { getOrganisation } from "../directory/organisations.ts";
import { otherHead } from "../identity/members.ts";
import { getPasskeyOf, listPasskeys, PASSKEYS } from "../identity/passkeys.ts";
import { getPhoneNumber } from "../identity/phone_numbers.ts";
import { getSecondFactor, SECOND_FACTORS } from "../identity/second_factor.ts";
import { revokeSessions } from "../identity/sessions.ts";
import { getUser, USERS } from "../identity/users.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import { forgetHeld } from "../notices/held_notices.ts";
import { forgetSendings } from "../sendings/forget_sendings.ts";
import type { Store } from "../store.ts";
import { forgetFailures } from "../texts/number_standing.ts";
import { forgetSignIns } from "./sign_ins.ts";

/** Until then what was written to the person before has gone out. */
export const MAILS_UNDER_WAY_MS = HOUR_MS;

/** "last_owner": nobody but the person can run `firm`, which would be left to nobody. */
export type ErasureRefusal =
  | { readonly code: "person_not_found" }
  | { readonly code: "last_owner"; readonly firm: string };

/**
 * Erases who a person was: a pseudonym takes the place of name and e-mail, sessions end, passkeys, second factor and memberships go; in one commit
 * with its line of audit, which names the pseudonym. Sign-ins that opened nothing from that moment on are removed next, mails to the person by a job.
 * Signed documents, the timelines of orders and the audit log are kept for as long as the law demands. An erased person is left as it is.
 */
export async function erasePerson(
  store: Store,
  by: Viewer,
  { userId, reason }: { readonly userId: string; readonly reason?: string },
): Promise<Result<User, ErasureRefusal>> {
  const erasure = await transact<Result<User, ErasureRefusal>>(async () => {
    const user = await getUser(store.kv, userId);
    if (user === null) return { answer: refuse({ code: "person_not_found" }) };
    if (isErased(user.value)) return { answer: accept(user.value) };
    const erased = erasedUser(user.value, store.now());
    const commit = revokeSessions(new Commit(store.kv), userId).change(USERS, user, erased);
    const abandoned = await leaveOrganisations(store.kv, commit, user);
    if (abandoned !== null) return { answer: refuse({ code: "last_owner", firm: abandoned }) };
    const factor = await getSecondFactor(store.kv, userId);
    if (factor !== null) commit.remove(SECOND_FACTORS, factor);
    commit.delete(keys.noticePreferences(userId));
    const phone = await getPhoneNumber(store.kv, userId);
    commit.delete(keys.phoneNumber(userId));
    if (phone !== null) forgetFailures(commit, phone.number);
    const actor = by.id === userId ? { ...by, name: erased.name } : by;
    recordAudit(commit, store, actor, { action: "personal_data.erased", target: erased.email, ...reason && { reason } });
    const mails = { email: user.value.email, alias: erased.email };
    sendMessage(commit, store, { kind: "erase_mails", payload: mails, dueAt: store.now() + MAILS_UNDER_WAY_MS });
    return { commit, answer: accept(erased) };
  });
  if (erasure.ok) {
    await forgetPasskeys(store, userId);
    await forgetHeld(store.kv, userId);
    await forgetSignIns(store, userId);
    await forgetSendings(store, userId);
  }
  return erasure;
}

/** Adds what ends with the person's memberships; gives the name of the organisation that would be left to nobody, or null. */
async function leaveOrganisations(kv: Deno.Kv, commit: Commit, { value: user }: Loaded<User>): Promise<string | null> {
  for (const { orgId, role } of user.memberships) {
    commit.delete(keys.noticesSeen(user.id, orgId));
    if (!isHeadRole(role)) continue;
    const other = await otherHead(kv, orgId, user.id);
    if (other === null) return (await getOrganisation(kv, orgId))?.value.name ?? orgId;
    commit.check(USERS.key(other.value), other.versionstamp);
  }
  return null;
}

/** More than one commit could check; none of them opens the account any more. Cut short, erasing again goes on. */
async function forgetPasskeys(store: Store, userId: string): Promise<void> {
  for (const { id } of await listPasskeys(store.kv, userId)) {
    const passkey = await getPasskeyOf(store.kv, userId, id);
    if (passkey !== null) await new Commit(store.kv).remove(PASSKEYS, passkey).send();
  }
}
