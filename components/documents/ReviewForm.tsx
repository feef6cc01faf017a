import type { ComponentChildren } from "preact";
import type { FieldName } from "../../domain/documents/extraction/extracted_field.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { readingWords } from "../../domain/i18n/reading/reading_words.ts";
import { reviewWords } from "../../domain/i18n/review/review_words.ts";
import { ErrorSummary, type FieldError } from "../form/ErrorSummary.tsx";
import { FormActions } from "../form/FormActions.tsx";
import { HiddenField } from "../form/HiddenField.tsx";
import { Button } from "../layout/Button.tsx";
import { Form, type FormProps } from "../layout/Form.tsx";
import { LinkButton } from "../layout/LinkButton.tsx";
import { isDoubtful, type PagePicture, type ReviewedField } from "./reviewed_field.ts";
import { ReviewRow } from "./ReviewRow.tsx";

export interface ReviewFormProps extends Pick<FormProps, "action" | "csrf" | "operationId"> {
  lang: Lang;
  /** Of the confirmation that the form is filled from; 0 before the first. */
  revision: number;
  fields: readonly ReviewedField[];
  errors: readonly FieldError[];
  pictures: readonly (PagePicture | null)[];
  /** Where "back" leads; nowhere when the form is the page itself. */
  back?: string | undefined;
  /** What to do with the fields, where it is not what documents of an order ask. */
  lead?: string;
  /** What else is to be said above the fields. */
  children?: ComponentChildren;
}

/** The fields of a document, to be compared with its pages and confirmed by one button: Enter in any field confirms all. The first doubtful one has the focus. */
export function ReviewForm({ lang, revision, fields, errors, pictures, back, lead, children, ...form }: ReviewFormProps) {
  const words = reviewWords(lang);
  const doubtful = fields.filter(isDoubtful);
  const first = errors.length > 0 ? undefined : doubtful[0] ?? fields[0];
  return (
    <Form {...form}>
      <ErrorSummary lang={lang} errors={errors.map((error) => named(lang, error))} />
      {children}
      <p>{lead ?? words.lead} {fields.some(({ found }) => found !== null) && words.doubts(doubtful.length)}</p>
      <HiddenField name="revision" value={String(revision)} />
      {fields.map((field, index) => (
        <ReviewRow
          lang={lang}
          n={index + 1}
          field={field}
          picture={pictures[field.found?.page ?? 0] ?? null}
          isFirst={field === first}
        />
      ))}
      <FormActions>
        <Button kind="primary" icon="check">{words.confirm}</Button>
        {back && <LinkButton href={back} kind="quiet">{words.back}</LinkButton>}
      </FormActions>
    </Form>
  );
}

/** An error that says of which field it is, since several may say the same. */
function named(lang: Lang, { name, message }: FieldError): FieldError {
  const field = name?.replace(/^fields\./, "") as FieldName | undefined;
  const label = field && readingWords(lang).fields[field];
  return label ? { name, message: reviewWords(lang).wrong(label, message) } : { name, message };
}
