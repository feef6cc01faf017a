import { ReadingStatus } from "../../../components/documents/ReadingStatus.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { isUnderWay } from "../../../domain/documents/reading.ts";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { readingWords } from "../../../domain/i18n/reading/reading_words.ts";
import { vigilanceWords } from "../../../domain/i18n/vigilance/vigilance_words.ts";
import { type PaperFault, paperFaults } from "../../../domain/vigilance/found_fields.ts";
import { dayOf } from "../../../domain/time/zoned.ts";
import { VIGILANCE_ZONE } from "../../../domain/vigilance/validity.ts";
import type { VigilanceDocument, VigilanceReading } from "../../../domain/vigilance/vigilance_document.ts";
import { VIGILANCE_RULES } from "../../../domain/vigilance/vigilance_rules.ts";
import type { State } from "../state.ts";

export interface DocumentNoticesProps {
  readonly state: State;
  readonly document: VigilanceDocument;
  /** Of the carrier whose file it is. */
  readonly siret: string;
  /** The form is beside: the page stays as it is while the document is read. */
  readonly isForm: boolean;
}

/** What to know of a document before confirming it, and what became of it. */
export function DocumentNotices({ state: { lang }, document, siret, isForm }: DocumentNoticesProps) {
  const words = vigilanceWords(lang);
  const last = document.confirmations.at(-1);
  const faults = paperFaults(document, siret);
  return (
    <>
      {faults.map((fault) => (
        <Notice key={fault.code} tone={fault.code === "siren_of_another_firm" ? "stop" : "watch"}>
          {textOf(words, fault)}
        </Notice>
      ))}
      {last === undefined
        ? (
          <Notice tone="watch" title={words.notCounted}>
            {isUnderWay(document.reading)
              ? (
                <>
                  <ReadingStatus lang={lang} reading={document.reading} />
                  {!isForm && <p>{readingWords(lang).waits}</p>}
                </>
              )
              : endText(lang, document.reading)}
          </Notice>
        )
        : <Notice tone="go" title={holdsText(lang, document)}>{confirmedText(lang, document)}</Notice>}
    </>
  );
}

function textOf(words: ReturnType<typeof vigilanceWords>, fault: PaperFault): string {
  switch (fault.code) {
    case "another_document":
      return words.anotherDocument(words.titled[fault.titled]);
    case "siren_of_another_firm":
      return words.anotherFirm(fault.siren);
    case "another_cover":
      return words.anotherCover;
  }
}

/** How a reading ended that found nothing; null where what was found is seen beside, and where nobody reads it. */
function endText(lang: State["lang"], reading: VigilanceReading): string | null {
  const words = vigilanceWords(lang);
  if (reading.state === "cancelled") return words.readingCancelled;
  return reading.state === "failed" ? `${words.readingFailed} ${readingWords(lang).failures[reading.failure]}` : null;
}

function holdsText(lang: State["lang"], { kind, confirmations }: VigilanceDocument): string {
  const words = vigilanceWords(lang);
  const { fullDay } = formatsFor(lang);
  const { fields, from, until } = confirmations.at(-1)!;
  const isSinceKnown = VIGILANCE_RULES[kind].validity !== "on_paper" || fields.validFrom !== undefined;
  return isSinceKnown ? words.holds(fullDay(from), fullDay(until)) : words.holdsUntil(fullDay(until));
}

function confirmedText(lang: State["lang"], { confirmations }: VigilanceDocument): string {
  const { by, at } = confirmations.at(-1)!;
  return vigilanceWords(lang).confirmed(by, formatsFor(lang).fullDay(dayOf(at, VIGILANCE_ZONE)));
}
