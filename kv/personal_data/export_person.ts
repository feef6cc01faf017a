import type { Organisation } from "../../domain/directory/types.ts";
import type { User, Viewer } from "../../domain/identity/types.ts";
import type { NoticePreferences } from "../../domain/notices/preferences.ts";
import { listAudits, recordAudit } from "../audits/audits.ts";
import { Commit } from "../commit.ts";
import { listPasskeys } from "../identity/passkeys.ts";
import { getSecondFactor } from "../identity/second_factor.ts";
import { getPhoneNumber } from "../identity/phone_numbers.ts";
import { getUser } from "../identity/users.ts";
import { keys } from "../keys.ts";
import { getPreferences } from "../notices/preferences.ts";
import { listDevices } from "../push/push_devices.ts";
import { listSendingsTo } from "../sendings/forget_sendings.ts";
import type { Store } from "../store.ts";
import { type Act, actOf, MOST_ACTS } from "./act_of.ts";
import { iso } from "./iso.ts";
import { readSignIns, type SignIns } from "./sign_ins.ts";

/** What is kept of a person, in a form that other programs read (GDPR, art. 15 and 20). Instants as ISO 8601. Holds no secret. */
export interface PersonalData extends SignIns {
  readonly exportedAt: string;
  readonly account: Readonly<Record<"id" | "email" | "name" | "lang" | "createdAt", string>>;
  readonly organisations: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly noticesSeen: number;
  }[];
  readonly secondFactorSince: string | null;
  /** What the person chose about being told; null when they never did. */
  readonly notifications: Omit<NoticePreferences, "userId" | "revision"> | null;
  /** The number for texts. */
  readonly phone: { readonly number: string; readonly confirmedAt: string } | null;
  /** Browsers that may be notified. */
  readonly browsers: readonly { readonly name: string; readonly addedAt: string }[];
  /** Texts and browser notifications of the last thirty days. */
  readonly messages: readonly Readonly<Record<"at" | "channel" | "state", string>>[];
  readonly passkeys: readonly Readonly<Record<string, string>>[];
  /** What the person did, and what was done to their account, as the audit log has it; `complete` is false where there is more of it. */
  readonly acts: { readonly by: readonly Act[]; readonly about: readonly Act[]; readonly complete: boolean };
}

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
  const [organisations, signIns, factor, passkeys, notifications, phone, browsers, messages, done, about] = await Promise.all([
    Promise.all(user.memberships.map((membership) => organisationOf(kv, id, membership))),
    readSignIns(kv, id),
    getSecondFactor(kv, id),
    listPasskeys(kv, id),
    getPreferences(kv, id),
    getPhoneNumber(kv, id),
    listDevices(kv, id),
    listSendingsTo(kv, id),
    listAudits(kv, { by: id }, { limit: MOST_ACTS }),
    listAudits(kv, { target: email }, { limit: MOST_ACTS }),
  ]);
  return {
    exportedAt: iso(now()),
    account: { id, email, name, lang, createdAt: iso(createdAt) },
    organisations,
    ...signIns,
    secondFactorSince: factor && iso(factor.value.createdAt),
    notifications: notifications && chosenOf(notifications.value),
    phone: phone && { number: phone.number, confirmedAt: iso(phone.confirmedAt) },
    browsers: browsers.map(({ name, createdAt }) => ({ name, addedAt: iso(createdAt) })),
    messages: messages.map(({ createdAt, channel, state }) => ({ at: iso(createdAt), channel, state })),
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

function chosenOf({ timeZone, wanted, quiet, digest }: NoticePreferences): PersonalData["notifications"] {
  return { timeZone, wanted, quiet, digest };
}

async function organisationOf(kv: Deno.Kv, userId: string, { orgId, role }: User["memberships"][number]) {
  const [organisation, seen] = await kv.getMany<[Organisation, number]>([
    keys.organisation(orgId),
    keys.noticesSeen(userId, orgId),
  ]);
  return { id: orgId, name: organisation.value?.name ?? orgId, role, noticesSeen: seen.value ?? 0 };
}
