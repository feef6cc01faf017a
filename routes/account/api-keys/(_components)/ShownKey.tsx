import { LinkButton } from "../../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../../components/layout/Notice.tsx";
import { apiKeysWords } from "../../../../domain/i18n/api_keys/api_keys_words.ts";
import type { Lang } from "../../../../domain/i18n/lang.ts";

export interface ShownKeyProps {
  lang: Lang;
  publicUrl: string;
  name: string;
  /** The key; null when it was shown before. */
  text: string | null;
}

/** A new key, the one time that it is known, and how a request carries it. */
export function ShownKey({ lang, publicUrl, name, text }: ShownKeyProps) {
  const words = apiKeysWords(lang);
  const request = `curl -H "Authorization: Bearer ${text}" ${publicUrl}/api/v1/transport-orders`;
  return (
    <div class="stack">
      {text === null ? <Notice tone="watch">{words.shownBefore}</Notice> : (
        <>
          <Notice tone="watch">{words.shownOnce(name)}</Notice>
          <pre class="code-block" role="group" tabIndex={0} aria-label={words.shownTitle}>{text}</pre>
          <p>{words.usage}</p>
          <pre class="code-block" role="group" tabIndex={0} aria-label={words.usage}>{request}</pre>
        </>
      )}
      <div>
        <LinkButton href="/account/api-keys" icon="arrow-left">{words.back}</LinkButton>
      </div>
    </div>
  );
}
