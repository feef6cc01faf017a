import { formatsFor } from "../../../domain/formats/formats.ts";
import type { Lang } from "../../../domain/i18n/lang.ts";
import { vigilanceWords } from "../../../domain/i18n/vigilance/vigilance_words.ts";
import { dayOf } from "../../../domain/time/zoned.ts";
import { VIGILANCE_ZONE } from "../../../domain/vigilance/validity.ts";
import type { VigilanceRefusal } from "../../../domain/vigilance/vigilance_refusal.ts";

/** Why a shipper refused a document, who said so, and what the carrier answered. */
export function RefusalText({ lang, refusal: { reason, text, by, at, answer } }: { lang: Lang; refusal: VigilanceRefusal }) {
  const words = vigilanceWords(lang);
  const on = (instant: number) => formatsFor(lang).fullDay(dayOf(instant, VIGILANCE_ZONE));
  return (
    <div class="font-normal">
      <p>{words.because(words.reasons[reason])} {text}</p>
      <p class="text-ink-soft">{words.byOn(by, on(at))}</p>
      {answer && <p>{words.answered(answer.by, on(answer.at))} {answer.text}</p>}
    </div>
  );
}
