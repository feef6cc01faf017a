import { type AddressStanding, standingAfter, type Suppression } from "../../domain/mails/address_standing.ts";
import { afterStep, hasStep, type MailStep } from "../../domain/mails/mail_life.ts";
import type { MailReport } from "../../domain/mails/mail_report.ts";
import { DAY_MS } from "../../domain/time/instant.ts";
import { Commit, type Loaded, transact } from "../commit.ts";
import { getUserByEmail } from "../identity/users.ts";
import { keys } from "../keys.ts";
import { tellFirm } from "../notices/tell_firm.ts";
import type { Store } from "../store.ts";
import { addressOf, getMail, lifeOf, type Mail, MAILS } from "./mail.ts";
import { getStanding, MAIL_ADDRESSES } from "./mail_addresses.ts";
import { countStep } from "./mail_counts.ts";
import { mayRecordOpens } from "./mail_opens.ts";

/** How long a report is recognised as told again. Providers give up after days. */
export const REPORTS_REMEMBERED_MS = 30 * DAY_MS;

/** "ignored" for a mail that is not ours, or that nobody wants to know of; "not_sent_yet" is to be told again later. */
export type ReportAnswer = "recorded" | "repeated" | "ignored" | "not_sent_yet";

/**
 * Records what a provider tells of a mail: on the mail, in the counts, and for its address, in one commit; the same report again changes nothing. A mail
 * whose sending is not recorded yet waits for that, lest it be sent once more.
 */
export function recordReport(store: Store, provider: string, report: MailReport): Promise<ReportAnswer> {
  return transact<ReportAnswer>(async () => {
    const told = keys.mailReport(provider, report.id);
    const [mail, { versionstamp }] = await Promise.all([findReported(store.kv, report), store.kv.get(told)]);
    if (versionstamp !== null) return { answer: "repeated" };
    if (mail === null || !await mayKnow(store.kv, mail.value, report)) return { answer: "ignored" };
    if (mail.value.sent === undefined) return { answer: "not_sent_yet" };
    const commit = new Commit(store.kv).check(told, null).put(told, true, { expireIn: REPORTS_REMEMBERED_MS });
    await addReport(commit, store, mail, report);
    return { commit, answer: "recorded" };
  });
}

/** Adds to the commit what is told of a mail: a step that happens to it, once, and what it means for its address. */
export async function addReport(
  commit: Commit,
  store: Store,
  mail: Loaded<Mail>,
  { type, bounce, at, detail }: Omit<MailReport, "id" | "mail">,
): Promise<void> {
  const life = lifeOf(mail.value);
  if (!hasStep(life, type)) {
    const step: MailStep = { type, at, ...detail !== undefined && { detail } };
    commit.change(MAILS, mail, { ...mail.value, ...afterStep(life, step) });
    countStep(commit, store, type);
  }
  const address = addressOf(mail.value.to);
  const before = await getStanding(store.kv, address);
  const after = standingAfter(before?.value ?? null, {
    address,
    mailId: mail.value.id,
    report: { type, at, ...bounce && { bounce }, ...detail !== undefined && { detail } },
  });
  replaceStanding(commit, address, before, after);
  if (after?.suppressed !== undefined && before?.value.suppressed === undefined) {
    await tellOrganisations(commit, store, address, after.suppressed);
  }
}

async function findReported(kv: Deno.Kv, { mail }: MailReport): Promise<Loaded<Mail> | null> {
  if ("id" in mail) return await getMail(kv, mail.id);
  const { value } = await kv.get<Pick<Mail, "id">>(keys.mailByProvider(mail.providerId));
  return value === null ? null : await getMail(kv, value.id);
}

/** That somebody opened a mail is theirs to know, unless it is a notification of an organisation that records it. */
async function mayKnow(kv: Deno.Kv, { notified }: Mail, { type }: MailReport): Promise<boolean> {
  return type !== "opened" || notified !== undefined && await mayRecordOpens(kv, notified.orgId);
}

function replaceStanding(commit: Commit, address: string, before: Loaded<AddressStanding> | null, after: AddressStanding | null) {
  if (after === null) {
    if (before !== null) commit.remove(MAIL_ADDRESSES, before);
  } else if (before === null) commit.create(MAIL_ADDRESSES, after);
  else if (after !== before.value) commit.change(MAIL_ADDRESSES, before, { ...after, address });
}

/** Tells every organisation of the person whose address it is; nobody where it is no user's. */
async function tellOrganisations(commit: Commit, store: Store, email: string, { reason }: Suppression): Promise<void> {
  const user = await getUserByEmail(store.kv, email);
  for (const { orgId } of user?.value.memberships ?? []) {
    tellFirm(commit, store, { type: "mail.suppressed", facts: { email, reason }, orgId, path: "/account/members" });
  }
}
