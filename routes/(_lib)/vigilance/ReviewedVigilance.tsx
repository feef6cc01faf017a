import { ConfirmedFields } from "../../../components/documents/ConfirmedFields.tsx";
import { ConfirmedMeanwhile } from "../../../components/documents/ConfirmedMeanwhile.tsx";
import { CorrectionList, type ShownCorrection } from "../../../components/documents/CorrectionList.tsx";
import { ReadFields } from "../../../components/documents/ReadFields.tsx";
import type { PagePicture } from "../../../components/documents/reviewed_field.ts";
import { ReviewForm } from "../../../components/documents/ReviewForm.tsx";
import { ReviewPages } from "../../../components/documents/ReviewPages.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { changesBetween, type Values } from "../../../domain/documents/review/confirmation.ts";
import { formatsFor } from "../../../domain/formats/formats.ts";
import type { Lang } from "../../../domain/i18n/lang.ts";
import type { VigilanceWords } from "../../../domain/i18n/vigilance/fr.ts";
import { vigilanceWords } from "../../../domain/i18n/vigilance/vigilance_words.ts";
import { may } from "../../../domain/rights/policy.ts";
import { foundFields } from "../../../domain/vigilance/found_fields.ts";
import { VIGILANCE_ZONE } from "../../../domain/vigilance/validity.ts";
import type { Confirmation, VigilanceDocument, VigilanceReading } from "../../../domain/vigilance/vigilance_document.ts";
import { VIGILANCE_RULES, type VigilanceField } from "../../../domain/vigilance/vigilance_rules.ts";
import { type State, viewerOf } from "../state.ts";
import { DocumentNotices } from "./DocumentNotices.tsx";
import type { VigilanceReview } from "./review_view.ts";

export interface ReviewedVigilanceProps {
  readonly state: State;
  readonly document: VigilanceDocument;
  /** Of the carrier whose file it is. */
  readonly siret: string;
  /** The document's page. */
  readonly path: string;
  /** The form by which it is confirmed; null where it is only shown. */
  readonly review: VigilanceReview | null;
}

/** The pages of a vigilance document beside its fields: the form by which they are confirmed, or how they were. */
export function ReviewedVigilance({ state, document, siret, path, review }: ReviewedVigilanceProps) {
  const { lang } = state;
  const words = vigilanceWords(lang);
  const { reading, confirmations } = document;
  const last = confirmations.at(-1);
  const pictures = picturesOf(document, path);
  const mayWrite = may(viewerOf({ state }), "directory.write");
  return (
    <div class="split review">
      <ReviewPages
        lang={lang}
        name={document.file.name}
        pictures={pictures}
        isDrawing={document.pictures === undefined}
        fields={review?.fields ?? foundFields(document).map((found) => ({ name: found.name, found }))}
        isForm={review !== null}
      />
      <div>
        <DocumentNotices state={state} document={document} siret={siret} isForm={review !== null} />
        {review
          ? (
            <ReviewForm
              lang={lang}
              action={path}
              csrf={state.session?.csrf}
              operationId={review.form.operationId}
              revision={review.revision}
              fields={review.fields}
              errors={review.form.errors}
              pictures={pictures}
              lead={leadOf(words, reading)}
              back={last && path}
            >
              {review.meanwhile && (
                <ConfirmedMeanwhile
                  lang={lang}
                  by={review.meanwhile.by}
                  at={formatsFor(lang, VIGILANCE_ZONE).dateTime(review.meanwhile.at)}
                  theirs={valuesOf(review.meanwhile)}
                  fields={review.fields}
                />
              )}
            </ReviewForm>
          )
          : last
          ? (
            <div class="stack">
              <ConfirmedFields lang={lang} fields={confirmedFields(document, last)} />
              <CorrectionList lang={lang} corrections={correctionsOf(lang, confirmations)} />
            </div>
          )
          : reading.state === "read"
          ? <ReadFields lang={lang} fields={foundFields(document)} />
          : mayWrite && <LinkButton href={`${path}?form=`} kind="quiet">{words.fillNow}</LinkButton>}
      </div>
    </div>
  );
}

function leadOf(words: VigilanceWords, reading: VigilanceReading): string {
  if (reading.state !== "read") return words.byHand;
  return reading.fields.length === 0 ? words.nothingRead : words.readFields;
}

function picturesOf({ pictures, reading }: VigilanceDocument, path: string): (PagePicture | null)[] {
  return (pictures?.pages ?? []).map((picture, page) => {
    const quarterTurns = reading.state === "read" ? reading.quarterTurns?.[page] || undefined : undefined;
    return picture && { ...picture, href: `${path}/pictures/${picture.sha256}`, ...quarterTurns && { quarterTurns } };
  });
}

function valuesOf({ fields }: Confirmation): Values {
  return new Map(Object.entries(fields) as [VigilanceField, string][]);
}

/** What each confirmation but the first changed, newest first. */
function correctionsOf(lang: Lang, confirmations: readonly Confirmation[]): ShownCorrection[] {
  return confirmations.slice(1).map((confirmation, index) => ({
    by: confirmation.by,
    at: formatsFor(lang, VIGILANCE_ZONE).dateTime(confirmation.at),
    changed: changesBetween(valuesOf(confirmations[index]!), valuesOf(confirmation)),
  })).toReversed();
}

/** What was confirmed, field by field, with what was struck out of what had been read. */
function confirmedFields({ kind }: VigilanceDocument, { fields, verdicts }: Confirmation) {
  return VIGILANCE_RULES[kind].fields
    .map((name) => ({ name, value: fields[name] ?? null, verdict: verdicts?.[name] }))
    .filter(({ value, verdict }) => value !== null || verdict !== undefined);
}
