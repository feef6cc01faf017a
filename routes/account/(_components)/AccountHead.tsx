import type { ComponentChildren } from "preact";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { accountWords } from "../../../domain/i18n/account/account_words.ts";
import type { Lang } from "../../../domain/i18n/lang.ts";

export interface AccountHeadProps {
  lang: Lang;
  title: string;
  lead?: ComponentChildren;
  /** The page above it, where that is not the account itself. */
  above?: { readonly href: string; readonly word: string } | undefined;
}

/** The head of a page of settings, with the way back to the account. */
export function AccountHead({ lang, title, lead, above }: AccountHeadProps) {
  const account = { href: "/account", word: accountWords(lang).title };
  return <PageHead lang={lang} title={title} lead={lead} crumbs={above ? [account, above] : [account]} />;
}
