import { ConfirmedFields } from "../../../components/documents/ConfirmedFields.tsx";
import { ConfirmedMeanwhile } from "../../../components/documents/ConfirmedMeanwhile.tsx";
import { CorrectionList } from "../../../components/documents/CorrectionList.tsx";
import { ReadFields } from "../../../components/documents/ReadFields.tsx";
import { ReviewForm } from "../../../components/documents/ReviewForm.tsx";
import { ReviewPages } from "../../../components/documents/ReviewPages.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { valuesOf } from "../../../domain/documents/review/confirmation.ts";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { readingWords } from "../../../domain/i18n/reading/reading_words.ts";
import { reviewWords } from "../../../domain/i18n/review/review_words.ts";
import { sideOf } from "../../../domain/orders/parties.ts";
import { may } from "../../../domain/rights/policy.ts";
import { type State, viewerOf } from "../state.ts";
import { FormChoice } from "./FormChoice.tsx";
import type { ReadDocument } from "./load_reading.ts";
import type { ReviewView } from "./review_view.ts";

export interface ReviewedDocumentProps {
  state: State;
  /** Of the reading. */
  path: string;
  read: ReadDocument;
  review: ReviewView | null;
}

/** The pages of a document beside its fields: the form by which they are confirmed, or how they were. */
export function ReviewedDocument({ state, path, read, review }: ReviewedDocumentProps) {
  const { lang } = state;
  const { order, document, reading, pictures, isDrawing, names } = read;
  const { confirmed, fields = [], corrections = [] } = reading;
  const words = reviewWords(lang);
  const viewer = viewerOf({ state });
  // What was confirmed may speak against the carrier: the shipper alone says that it was another document.
  const mayChooseForm = may(viewer, "orders.write") &&
    (confirmed === undefined || (review !== null && sideOf(order, viewer.orgId) === "shipper"));
  const boxed = review?.fields ?? fields.map((found) => ({ name: found.name, found }));
  const title = review
    ? (confirmed ? words.correctTitle : words.title)
    : confirmed
    ? words.confirmedTitle
    : readingWords(lang).fieldsTitle;
  return (
    <Section id="fields" title={title} plain>
      <div class="split review">
        <ReviewPages
          lang={lang}
          name={document.name}
          pictures={pictures}
          isDrawing={isDrawing}
          fields={boxed}
          isForm={review !== null}
        />
        <div>
          {mayChooseForm && <FormChoice state={state} path={path} reading={reading} />}
          {review
            ? (
              <ReviewForm
                lang={lang}
                action={`${path}/confirmation`}
                csrf={state.session?.csrf}
                operationId={review.form.operationId}
                revision={review.revision}
                fields={review.fields}
                errors={review.form.errors}
                pictures={pictures}
                back={confirmed && path}
              >
                {review.meanwhile && (
                  <ConfirmedMeanwhile
                    lang={lang}
                    by={names.get(review.meanwhile.by) ?? words.nobody}
                    at={at(state, review.meanwhile.at)}
                    theirs={valuesOf(review.meanwhile)}
                    fields={review.fields}
                  />
                )}
              </ReviewForm>
            )
            : (
              <div class="stack">
                {confirmed && <p>{words.confirmedBy(names.get(confirmed.by) ?? words.nobody, at(state, confirmed.at))}</p>}
                {confirmed
                  ? <ConfirmedFields lang={lang} fields={confirmed.fields} />
                  : <ReadFields lang={lang} fields={fields} />}
                <CorrectionList
                  lang={lang}
                  corrections={corrections.map((correction) => ({
                    by: names.get(correction.by) ?? words.nobody,
                    at: at(state, correction.at),
                    changed: correction.changed,
                  }))}
                />
              </div>
            )}
        </div>
      </div>
    </Section>
  );
}

function at(state: State, instant: number): string {
  return formatsFor(state.lang, viewerOf({ state }).timeZone).dateTime(instant);
}
