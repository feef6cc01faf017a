import type { Audit } from "../../domain/audits/audit.ts";
import type { Organisation } from "../../domain/directory/types.ts";
import type { User, Viewer } from "../../domain/identity/types.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { listAudits, recordAudit } from "../audits/audits.ts";
import { Commit } from "../commit.ts";
import { listPasskeys } from "../identity/passkeys.ts";
import { getSecondFactor } from "../identity/second_factor.ts";
import type { SessionRow } from "../identity/sessions.ts";
import { getUser } from "../identity/users.ts";
import { keys } from "../keys.ts";
import { readAll } from "../page.ts";
import type { Store } from "../store.ts";

/** Lines of the audit log and sessions that one file holds, the newest of them. */
const MOST_ACTS = 500;
const MOST_SESSIONS = 200;

/** What is kept of a person, in a form that other programs read (GDPR, art. 15 and 20). Instants as ISO 8601. Holds no secret. */
export interface PersonalData {
  readonly exportedAt: string;
  readonly account: Readonly<Record<"id" | "email" | "name" | "lang" | "createdAt", string>>;
  readonly organisations: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly noticesSeen: number;
  }[];
  readonly sessions: readonly Readonly<Record<string, string>>[];
  readonly secondFactorSince: string | null;
  readonly passkeys: readonly Readonly<Record<string, string>>[];
  /** What the person did, and what was done to their account, as the audit log has it; `complete` is false where there is more of it. */
  readonly acts: { readonly by: readonly Act[]; readonly about: readonly Act[]; readonly complete: boolean };
}

type Act = Readonly<Record<string, string>>;

/** Gathers what is kept of a person, with a line of audit; null for nobody. */
export async function exportPerson(store: Store, by: Viewer, userId: string): Promise<PersonalData | null> {
  const user = await getUser(store.kv, userId);
  if (user === null) return null;
  const commit = new Commit(store.kv);
  recordAudit(commit, store, by, { action: "personal_data.exported", target: user.value.email });
  await commit.send();
  return await gather(store, user.value);
}

async function gather({ kv, now }: Store, user: User): Promise<PersonalData> {
  const { id, email, name, lang, createdAt } = user;
  const [organisations, sessions, factor, passkeys, done, about] = await Promise.all([
    Promise.all(user.memberships.map((membership) => organisationOf(kv, id, membership))),
    readAll<SessionRow>(kv, { prefix: keys.sessionByUser(id, "").slice(0, 2) }, MOST_SESSIONS),
    getSecondFactor(kv, id),
    listPasskeys(kv, id),
    listAudits(kv, { by: id }, { limit: MOST_ACTS }),
    listAudits(kv, { target: email }, { limit: MOST_ACTS }),
  ]);
  return {
    exportedAt: iso(now()),
    account: { id, email, name, lang, createdAt: iso(createdAt) },
    organisations,
    sessions: sessions.map((session) => ({
      openedAt: iso(session.createdAt),
      seenAt: iso(session.seenAt ?? session.createdAt),
      expiresAt: iso(session.expiresAt),
      ...session.origin,
    })),
    secondFactorSince: factor && iso(factor.value.createdAt),
    passkeys: passkeys.map((passkey) => ({
      name: passkey.name,
      addedAt: iso(passkey.createdAt),
      ...passkey.lastUsedAt !== undefined && { usedAt: iso(passkey.lastUsedAt) },
    })),
    acts: {
      by: done.rows.map(actOf),
      // What somebody else did to this account: who it was is theirs.
      about: about.rows.filter((audit) => audit.by.id !== id).map(actOf),
      complete: done.next === null && about.next === null,
    },
  };
}

async function organisationOf(kv: Deno.Kv, userId: string, { orgId, role }: User["memberships"][number]) {
  const [organisation, seen] = await kv.getMany<[Organisation, number]>([
    keys.organisation(orgId),
    keys.noticesSeen(userId, orgId),
  ]);
  return { id: orgId, name: organisation.value?.name ?? orgId, role, noticesSeen: seen.value ?? 0 };
}

function actOf({ at, action, target, reason, from }: Audit): Act {
  return { at: iso(at), action, target, ...reason !== undefined && { reason }, ...from };
}

function iso(instant: Instant): string {
  return new Date(instant).toISOString();
}
