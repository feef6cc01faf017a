import type { Correction } from "../../domain/documents/review/confirmation.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { readingWords } from "../../domain/i18n/reading/reading_words.ts";
import { reviewWords } from "../../domain/i18n/review/review_words.ts";
import { shownValue } from "./reviewed_field.ts";

/** A correction as it is told: who, and when, in words. */
export interface ShownCorrection extends Pick<Correction, "changed"> {
  readonly by: string;
  readonly at: string;
}

/** Who corrected what after the first confirmation, newest first; nothing where nobody did. */
export function CorrectionList({ lang, corrections }: { lang: Lang; corrections: readonly ShownCorrection[] }) {
  const words = reviewWords(lang);
  const { fields } = readingWords(lang);
  if (corrections.length === 0) return null;
  return (
    <details>
      <summary>{words.changes} ({corrections.length})</summary>
      <ul class="stack">
        {corrections.map(({ by, at, changed }) => (
          <li>
            {words.correctedBy(by, at)}
            <ul>
              {changed.map(({ name, before, after }) => (
                <li>
                  {fields[name]} : <s>{before === null ? words.empty : shownValue(lang, name, before)}</s>{" "}
                  {after === null ? words.empty : shownValue(lang, name, after)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
