import { accountMailWords } from "../i18n/account_mails/account_mail_words.ts";
import type { Lang } from "../i18n/lang.ts";
import type { Role } from "../identity/types.ts";
import type { Instant } from "../time/instant.ts";
import type { RenderedMail } from "./mail.ts";
import { renderMail } from "./mail_layout.ts";

/** What happened to an account, of what its owner is told. */
export type SecurityEvent =
  | { readonly type: "password_changed" | "second_factor_set" | "second_factor_removed" | "recovery_codes_renewed" }
  | { readonly type: "passkey_added" | "passkey_removed" }
  | { readonly type: "recovery_code_used"; readonly left: number }
  | { readonly type: "refresh_token_replayed"; readonly firm: string }
  | { readonly type: "role_changed"; readonly firm: string; readonly role: Role }
  | { readonly type: "membership_accepted" | "membership_ended"; readonly firm: string };

/** What happened, to whom and when. */
export interface SecurityFacts {
  readonly name: string;
  readonly event: SecurityEvent;
  readonly at: Instant;
}

/** Tells the owner of an account what happened to it; carries no link that opens anything. */
export function securityNotice(lang: Lang, { name, event, at }: SecurityFacts): RenderedMail {
  const words = accountMailWords(lang);
  const sentence = words.sentences[event.type] as (event: SecurityEvent) => string;
  return renderMail("security_notice", {
    lang,
    subject: words.titles[event.type],
    title: words.hello(name),
    paragraphs: [sentence(event), words.at(at), words.notYou],
    reason: words.securityReason,
  });
}

/** The link by which somebody who forgot their password chooses another one. */
export function passwordReset(
  lang: Lang,
  { name, url, expiresAt }: { readonly name: string; readonly url: string; readonly expiresAt: Instant },
): RenderedMail {
  const words = accountMailWords(lang);
  const { subject, intro, action, ignore } = words.reset;
  return renderMail("password_reset", {
    lang,
    subject,
    title: words.hello(name),
    paragraphs: [intro, words.until(expiresAt), ignore],
    action: { label: action, url },
    reason: words.personal,
  });
}

/** The link by which somebody joins an organisation. */
export function invitation(
  lang: Lang,
  facts: { readonly name: string; readonly firm: string; readonly by: string; readonly url: string; readonly expiresAt: Instant },
): RenderedMail {
  const words = accountMailWords(lang);
  const { subject, intro, action } = words.invitation;
  return renderMail("invitation", {
    lang,
    subject: subject(facts.firm),
    title: words.hello(facts.name),
    paragraphs: [intro(facts.by, facts.firm), words.until(facts.expiresAt)],
    action: { label: action, url: facts.url },
    reason: words.personal,
  });
}
