import type { MailLife, MailState, MailStep } from "../../domain/mails/mail_life.ts";
import type { MailKind, RenderedMail } from "../../domain/notices/mail.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { type Aggregate, type Loaded, loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import { type Page, readPage } from "../page.ts";

/** Whose notification a mail is, and of which organisation. */
export interface Notified {
  readonly userId: string;
  readonly orgId: string;
}

/** A mail to one person, as rendered when it was caused. Sent by its job. */
export interface Mail extends RenderedMail {
  readonly id: string;
  readonly to: string;
  readonly createdAt: Instant;
  /** Absent on mails about an account, a link or a code, without which nobody can do. */
  readonly notified?: Notified;
  /** The mail whose content this one sends again. */
  readonly copyOf?: string;
  /** `messageId` is the header's, the same however often the mail is sent; `providerId` is what a provider calls it. */
  readonly sent?: { readonly at: Instant; readonly messageId: string; readonly providerId?: string };
  /** Both absent on a mail of before 0.3: see {@link lifeOf}. */
  readonly state?: MailState;
  readonly history?: readonly MailStep[];
  /** The body held a secret and was erased once the mail had left the house; `html` and `text` are empty. */
  readonly bodyErased?: true;
}

/** What the list of mails shows of one. */
export interface MailRow {
  readonly id: string;
  readonly kind: MailKind;
  readonly to: string;
  readonly subject: string;
  readonly createdAt: Instant;
  readonly sentAt: Instant | null;
  /** Absent on a row of before 0.3: see {@link stateOf}. */
  readonly state?: MailState;
}

/** Mails with their lists by time, state and address, and found by what their provider calls them. */
export const MAILS: Aggregate<Mail> = {
  name: "mails",
  key: (mail) => keys.mail(mail.id),
  entries(mail) {
    const { id, kind, to, subject, createdAt, sent } = mail;
    const { state } = lifeOf(mail);
    const value: MailRow = { id, kind, to, subject, createdAt, sentAt: sent?.at ?? null, state };
    return [
      { key: keys.mailByTime(id), value },
      { key: keys.mailByState(state, id), value },
      { key: keys.mailByAddress(addressOf(to), id), value },
      ...sent?.providerId === undefined ? [] : [{ key: keys.mailByProvider(sent.providerId), value: { id } }],
    ];
  },
  counters: () => [],
  lists: () => [],
};

/** An address as it is compared: mailboxes that differ in case alone are one. */
export function addressOf(to: string): string {
  return to.trim().toLowerCase();
}

/** How far a mail came. Of one of before 0.3 it is known whether it was sent. */
export function lifeOf({ state, history, sent }: Pick<Mail, "state" | "history" | "sent">): MailLife {
  return {
    state: state ?? (sent === undefined ? "waiting" : "sent"),
    history: history ?? (sent === undefined ? [] : [{ type: "sent", at: sent.at }]),
  };
}

/** How far the mail of a row came. */
export function stateOf({ state, sentAt }: MailRow): MailState {
  return state ?? (sentAt === null ? "waiting" : "sent");
}

/** The mail with `id`, or null. */
export async function getMail(kv: Deno.Kv, id: string): Promise<Loaded<Mail> | null> {
  return loaded(await kv.get<Mail>(keys.mail(id)));
}

/** One page of all mails, newest first. */
export function listMails(kv: Deno.Kv, cursor?: string): Promise<Page<MailRow>> {
  return readPage(kv, { prefix: keys.mailByTime("").slice(0, -1) }, { cursor, reverse: true });
}
