import { HttpError } from "fresh";
import { isLang, type Lang } from "../../../domain/i18n/lang.ts";
import { MAIL_EXAMPLES } from "../../../domain/notices/mail_examples.ts";
import { MAIL_KINDS, type MailKind, type RenderedMail } from "../../../domain/notices/mail.ts";
import type { RequestContext } from "../../(_lib)/state.ts";

/** The template that an address asks for, the first in the viewer's language unless it does, and that mail with example facts. */
export function exampleMail({ url, state }: RequestContext): {
  readonly kind: MailKind;
  readonly lang: Lang;
  readonly mail: RenderedMail;
} {
  const lang = url.searchParams.get("lang") ?? state.lang;
  const asked = url.searchParams.get("kind") ?? MAIL_KINDS[0];
  const kind = MAIL_KINDS.find((one) => one === asked);
  if (kind === undefined || !isLang(lang)) throw new HttpError(404);
  const { store, publicUrl } = state.deps;
  return { kind, lang, mail: MAIL_EXAMPLES[kind](lang, store.now(), publicUrl) };
}
