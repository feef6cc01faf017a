import type { Lang } from "../../domain/i18n/lang.ts";
import { uiWords } from "../../domain/i18n/ui/ui_words.ts";
import { fieldId } from "./field_id.ts";

export interface FieldError {
  /** Name of the field it leads to; none when it concerns the whole form. */
  name?: string | undefined;
  message: string;
}

export interface ErrorSummaryProps {
  lang: Lang;
  errors: readonly FieldError[];
  /** Takes the focus when the page opens (default); not where it is only shown as a sample. */
  focus?: boolean | undefined;
}

/** What is wrong with a form, on top of it, each line a link to its field; nothing when all is right. */
export function ErrorSummary({ lang, errors, focus = true }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <div class="error-summary" id="errors" role="alert" tabIndex={-1} autofocus={focus} aria-labelledby="errors-title">
      <h2 id="errors-title">{uiWords(lang).errorsTitle(errors.length)}</h2>
      <ul>
        {errors.map(({ name, message }) => (
          <li key={message}>{name === undefined ? message : <a href={`#${fieldId(name)}`}>{message}</a>}</li>
        ))}
      </ul>
    </div>
  );
}
