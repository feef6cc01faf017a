import { accountMailWords } from "../i18n/account_mails/account_mail_words.ts";
import type { Lang } from "../i18n/lang.ts";
import { signUpWords } from "../i18n/sign_up/sign_up_words.ts";
import type { Instant } from "../time/instant.ts";
import type { RenderedMail } from "./mail.ts";
import { renderMail } from "./mail_layout.ts";

/*
 * Anybody may have these mails sent to any address: what they repeat of the form is the SIRET alone, whose digits carry no message of a stranger's.
 */

/** The link by which somebody confirms that they sign their firm up. */
export function signUpLink(
  lang: Lang,
  { siret, url, expiresAt }: { readonly siret: string; readonly url: string; readonly expiresAt: Instant },
): RenderedMail {
  const { asked, link, reason } = signUpWords(lang).mail;
  return renderMail("sign_up_link", {
    lang,
    subject: link.subject,
    title: link.subject,
    paragraphs: [asked(siret), accountMailWords(lang).until(expiresAt), link.ignore],
    action: { label: link.action, url },
    reason,
  });
}

/** Tells somebody who wanted to sign a firm up that they have an account; `otherFirm` when the firm is not on the platform yet. */
export function accountExists(
  lang: Lang,
  { name, siret, otherFirm, publicUrl }: {
    readonly name: string;
    readonly siret: string;
    readonly otherFirm: boolean;
    readonly publicUrl: string;
  },
): RenderedMail {
  const { asked, account, reason } = signUpWords(lang).mail;
  const { subject, known, forgotten, action } = account;
  return renderMail("sign_up_answer", {
    lang,
    subject,
    title: accountMailWords(lang).hello(name),
    paragraphs: [asked(siret), known, forgotten(`${publicUrl}/password-reset`), ...otherFirm ? [account.otherFirm] : []],
    action: { label: action, url: `${publicUrl}/sign-in` },
    reason,
  });
}

/** Tells somebody who wanted to sign a firm up that it is there already, and whether those who run it were `told`. */
export function firmExists(lang: Lang, { siret, told }: { readonly siret: string; readonly told: boolean }): RenderedMail {
  const { asked, firm, reason } = signUpWords(lang).mail;
  return renderMail("sign_up_answer", {
    lang,
    subject: firm.subject,
    title: firm.subject,
    paragraphs: [asked(siret), firm.known, told ? firm.told : firm.notTold],
    reason,
  });
}
