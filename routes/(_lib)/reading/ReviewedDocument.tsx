import { ConfirmedFields } from "../../../components/documents/ConfirmedFields.tsx";
import { ReadFields } from "../../../components/documents/ReadFields.tsx";
import { shownValue } from "../../../components/documents/reviewed_field.ts";
import { ReviewForm } from "../../../components/documents/ReviewForm.tsx";
import { ReviewPages } from "../../../components/documents/ReviewPages.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { Table } from "../../../components/table/Table.tsx";
import type { Reading } from "../../../domain/documents/reading.ts";
import { type Confirmation, valuesOf } from "../../../domain/documents/review/confirmation.ts";
import { typedForm } from "../../../domain/documents/review/field_kind.ts";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { readingWords } from "../../../domain/i18n/reading/reading_words.ts";
import { reviewWords } from "../../../domain/i18n/review/review_words.ts";
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
  const { document, reading, pictures, isDrawing, names } = read;
  const { confirmed, fields = [] } = reading;
  const words = reviewWords(lang);
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
          {!confirmed && may(viewerOf({ state }), "orders.write") && <FormChoice state={state} path={path} reading={reading} />}
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
                {review.meanwhile && <Meanwhile state={state} names={names} review={review} confirmed={review.meanwhile} />}
              </ReviewForm>
            )
            : (
              <div class="stack">
                {confirmed && <p>{words.confirmedBy(names.get(confirmed.by) ?? words.nobody, at(state, confirmed.at))}</p>}
                {confirmed
                  ? <ConfirmedFields lang={lang} fields={confirmed.fields} />
                  : <ReadFields lang={lang} fields={fields} />}
                <Corrections state={state} reading={reading} names={names} />
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

interface MeanwhileProps {
  state: State;
  names: ReadDocument["names"];
  review: ReviewView;
  confirmed: Confirmation;
}

/** What somebody else confirmed while this form was filled, field by field where it differs. */
function Meanwhile({ state, names, review, confirmed }: MeanwhileProps) {
  const { lang } = state;
  const words = reviewWords(lang);
  const theirs = valuesOf(confirmed);
  const rows = review.fields.map(({ name, value }) => ({ name, yours: value, theirs: typedForm(name, theirs.get(name) ?? "") }))
    .filter((row) => row.yours.trim() !== row.theirs);
  return (
    <Notice tone="watch" announce>
      <p>{words.meanwhile(names.get(confirmed.by) ?? words.nobody, at(state, confirmed.at))}</p>
      {rows.length > 0 && (
        <Table
          caption={words.changes}
          rows={rows}
          columns={[
            { head: words.field, cell: ({ name }) => readingWords(lang).fields[name] },
            { head: words.theirs, cell: (row) => row.theirs || words.empty },
            { head: words.yours, cell: (row) => row.yours || words.empty },
          ]}
        />
      )}
    </Notice>
  );
}

/** Who corrected what after the first confirmation, newest first. */
function Corrections(
  { state, reading: { corrections = [] }, names }: { state: State; reading: Reading } & Pick<ReadDocument, "names">,
) {
  const { lang } = state;
  const words = reviewWords(lang);
  const { fields } = readingWords(lang);
  if (corrections.length === 0) return null;
  return (
    <details>
      <summary>{words.changes} ({corrections.length})</summary>
      <ul class="stack">
        {corrections.map((correction) => (
          <li>
            {words.correctedBy(names.get(correction.by) ?? words.nobody, at(state, correction.at))}
            <ul>
              {correction.changed.map(({ name, before, after }) => (
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
