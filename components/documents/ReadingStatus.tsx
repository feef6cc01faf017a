import type { Lang } from "../../domain/i18n/lang.ts";
import { readingWords } from "../../domain/i18n/reading/reading_words.ts";
import type { Reading, ReadingStage, ReadingState } from "../../domain/documents/reading.ts";
import { Status, type StatusTone } from "../status/Status.tsx";

const TONES: Record<ReadingState, StatusTone> = {
  queued: "waiting",
  reading: "underway",
  read: "done",
  failed: "stopped",
  cancelled: "stopped",
};

/** How far the reading of a document is, with its page while that is under way. */
export function ReadingStatus({ lang, reading }: {
  lang: Lang;
  reading: ReadingStage & { readonly state: ReadingState } & Pick<Reading, "confirmed">;
}) {
  const words = readingWords(lang);
  const { state, pagesRead = 0, pageCount, confirmed } = reading;
  if (confirmed) return <Status tone="done" word={words.confirmed} />;
  const isBetweenPages = state === "reading" && pageCount !== undefined && pagesRead < pageCount;
  const word = isBetweenPages ? `${words.states.reading}, ${words.progress(pagesRead + 1, pageCount)}` : words.states[state];
  return <Status tone={TONES[state]} word={word} />;
}
