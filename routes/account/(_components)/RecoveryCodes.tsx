import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { accountWords } from "../../../domain/i18n/account/account_words.ts";
import type { Lang } from "../../../domain/i18n/lang.ts";
import { AccountHead } from "./AccountHead.tsx";

/** Recovery codes, shown the one time that they are known. */
export function RecoveryCodes({ lang, codes }: { lang: Lang; codes: readonly string[] }) {
  const { factor: words, security } = accountWords(lang);
  return (
    <>
      <AccountHead lang={lang} title={words.codesTitle} above={{ href: "/account/security", word: security.title }} />
      <Notice tone="watch" announce>{words.codesText}</Notice>
      <div class="panel">
        <ul class="recovery-codes" aria-label={words.codes}>
          {codes.map((code) => (
            <li>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </div>
      <div class="mt-6">
        <LinkButton href="/account/security" kind="primary">{words.codesKept}</LinkButton>
      </div>
    </>
  );
}
