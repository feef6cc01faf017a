import { textOfPage } from "../../domain/documents/reading.ts";
import type { RecognisedPage } from "../../domain/documents/recognition.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { readingWords } from "../../domain/i18n/reading/reading_words.ts";

/** The text of a document, page by page, in its own lines and whatever its language. */
export function ReadPages({ lang, pages }: { lang: Lang; pages: readonly RecognisedPage[] }) {
  const words = readingWords(lang);
  return (
    <div class="stack">
      {pages.map((page, index) => (
        <article>
          {pages.length > 1 && <h3>{words.page(index + 1)}</h3>}
          {page.lines.length > 0 ? <p class="read-text" lang="">{textOfPage(page)}</p> : <p>{words.emptyPage}</p>}
        </article>
      ))}
    </div>
  );
}
