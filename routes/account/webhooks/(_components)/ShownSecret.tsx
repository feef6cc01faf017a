import { LinkButton } from "../../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../../components/layout/Notice.tsx";
import { uiWords } from "../../../../domain/i18n/ui/ui_words.ts";
import { webhooksWords } from "../../../../domain/i18n/webhooks/webhooks_words.ts";
import type { Lang } from "../../../../domain/i18n/lang.ts";

/** A new secret, the one time that it is shown, and what it is for. */
export function ShownSecret({ lang, secret, back }: { lang: Lang; secret: string; back: string }) {
  const words = webhooksWords(lang);
  return (
    <div class="stack">
      <Notice tone="watch" announce>{words.secretOnce}</Notice>
      <pre class="code-block" role="group" tabIndex={0} aria-label={words.secretTitle}>{secret}</pre>
      <p>{words.secretUse}</p>
      <div>
        <LinkButton href={back} icon="arrow-left">{uiWords(lang).back}</LinkButton>
      </div>
    </div>
  );
}
