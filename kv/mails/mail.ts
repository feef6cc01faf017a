import type { MailKind, RenderedMail } from "../../domain/notices/mail.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { type Aggregate, type Loaded, loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import { type Page, readPage } from "../page.ts";

/** A mail to one person, as rendered when it was caused. Sent by its job. */
export interface Mail extends RenderedMail {
  readonly id: string;
  readonly to: string;
  readonly createdAt: Instant;
  /** `messageId` is the header's, the same however often the mail is sent. */
  readonly sent?: { readonly at: Instant; readonly messageId: string };
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
}

/** Mails with their list by time. */
export const MAILS: Aggregate<Mail> = {
  name: "mails",
  key: (mail) => keys.mail(mail.id),
  entries: ({ id, kind, to, subject, createdAt, sent }) => [
    { key: keys.mailByTime(id), value: { id, kind, to, subject, createdAt, sentAt: sent?.at ?? null } satisfies MailRow },
  ],
  counters: () => [],
  lists: () => [],
};

/** The mail with `id`, or null. */
export async function getMail(kv: Deno.Kv, id: string): Promise<Loaded<Mail> | null> {
  return loaded(await kv.get<Mail>(keys.mail(id)));
}

/** One page of all mails, newest first. */
export function listMails(kv: Deno.Kv, cursor?: string): Promise<Page<MailRow>> {
  return readPage(kv, { prefix: keys.mailByTime("").slice(0, -1) }, { cursor, reverse: true });
}
