import { type Lang, LANGS } from "../../domain/i18n/lang.ts";
import { uiWords } from "../../domain/i18n/ui/ui_words.ts";
import { CSRF_FIELD } from "../form/form_fields.ts";
import { HiddenField } from "../form/HiddenField.tsx";

/** Each language called by its own name. */
const NAMES: Record<Lang, string> = { fr: "Français", en: "English", es: "Español" };

export interface LanguageProps {
  lang: Lang;
  /** Address to come back to, with its query. */
  path: string;
  csrf?: string | undefined;
}

/** Chooses the language of the screens: `POST /language` with `lang` and `back`, which answers 303 to `back`. */
export function Language({ lang, path, csrf }: LanguageProps) {
  return (
    <form method="post" action="/language" class="language" aria-label={uiWords(lang).language}>
      {csrf && <HiddenField name={CSRF_FIELD} value={csrf} />}
      <HiddenField name="back" value={path} />
      {LANGS.map((choice) => (
        <button
          type="submit"
          name="lang"
          value={choice}
          lang={choice}
          aria-current={choice === lang ? "true" : undefined}
        >
          {choice.toUpperCase()}
          <span class="sr-only">{NAMES[choice]}</span>
        </button>
      ))}
    </form>
  );
}
