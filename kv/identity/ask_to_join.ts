import type { ActOrigin } from "../../domain/audits/audit.ts";
import type { Organisation } from "../../domain/directory/types.ts";
import { isHeadRole } from "../../domain/identity/roles.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { recordAudit } from "../audits/audits.ts";
import type { Commit } from "../commit.ts";
import { keys } from "../keys.ts";
import { tellFirm } from "../notices/tell_firm.ts";
import { readAll } from "../page.ts";
import type { Store } from "../store.ts";
import { VISITOR } from "./tries.ts";
import { listUsersByOrg } from "./users.ts";

/** Requests that the heads of one firm are told of in a week: whoever asks has shown nothing yet. */
export const MOST_JOIN_REQUESTS = 5;
const REMEMBERED_MS = 7 * DAY_MS;

interface JoinRequest {
  readonly firm: Organisation;
  /** Not shown to be anybody's: an invitation goes to it, so that only who reads its mail can answer. */
  readonly email: string;
  readonly from: ActOrigin;
}

/**
 * Adds to `commit` a notice that somebody wants to join `firm`, for those who run it, and its line of audit; one address is told of once a week. False when nobody hears of it: there were too many, or there is nobody to tell.
 */
export async function askToJoin(commit: Commit, store: Store, { firm, email, from }: JoinRequest): Promise<boolean> {
  const prefix = keys.joinRequest(firm.id, "").slice(0, -1);
  const [asked, people] = await Promise.all([
    readAll<string>(store.kv, { prefix }, MOST_JOIN_REQUESTS),
    listUsersByOrg(store.kv, firm.id),
  ]);
  if (asked.includes(email)) return true;
  if (asked.length >= MOST_JOIN_REQUESTS || !people.some(({ role, ready }) => ready && isHeadRole(role))) return false;
  const key = keys.joinRequest(firm.id, email);
  commit.check(key, null).put(key, email, { expireIn: REMEMBERED_MS });
  tellFirm(commit, store, { type: "member.requested", facts: { email }, orgId: firm.id, path: "/account/members" });
  recordAudit(commit, store, { ...VISITOR, from }, { action: "membership.requested", target: firm.name });
  return true;
}
