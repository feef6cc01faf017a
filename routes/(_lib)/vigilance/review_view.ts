import { controlName, type ReviewedField } from "../../../components/documents/reviewed_field.ts";
import { typedForm } from "../../../domain/documents/review/field_kind.ts";
import type { Lang } from "../../../domain/i18n/lang.ts";
import type { VigilanceWords } from "../../../domain/i18n/vigilance/fr.ts";
import { vigilanceWords } from "../../../domain/i18n/vigilance/vigilance_words.ts";
import { fieldsToBeginWith, foundFields } from "../../../domain/vigilance/found_fields.ts";
import { type Confirmation, revisionOf, type VigilanceDocument } from "../../../domain/vigilance/vigilance_document.ts";
import { requiredFields, VIGILANCE_RULES, type VigilanceField } from "../../../domain/vigilance/vigilance_rules.ts";
import { errorOf, type FormView, freshForm } from "../form_answer.ts";

/** A form of the review of a vigilance document as a page shows it. */
export interface VigilanceReview {
  readonly form: FormView;
  /** Of the confirmation that it is filled from; 0 before the first. */
  readonly revision: number;
  readonly fields: readonly ReviewedField[];
  /** What somebody else confirmed while this form was filled. */
  readonly meanwhile?: Confirmation;
}

/** The review of a document, filled with what was confirmed, or else with what was read and passes its checks. */
export function freshReview(lang: Lang, document: VigilanceDocument): VigilanceReview {
  const values = Object.entries(fieldsToBeginWith(document)) as [VigilanceField, string][];
  const typed = values.map(([name, value]) => [controlName(name), typedForm(name, value)]);
  return reviewOf(lang, document, freshForm(Object.fromEntries(typed)));
}

/** The review of a document as somebody filled it. */
export function reviewOf(lang: Lang, document: VigilanceDocument, view: FormView): VigilanceReview {
  const found = foundFields(document);
  const required = requiredFields(document.kind);
  return {
    form: view,
    revision: revisionOf(document),
    fields: VIGILANCE_RULES[document.kind].fields.map((name) => ({
      name,
      found: document.reading.state === "read" ? found.find((field) => field.name === name) : null,
      value: view.values[controlName(name)] ?? "",
      error: errorOf(view, controlName(name)),
      isRequired: required.includes(name),
      note: noteOn(vigilanceWords(lang), name),
    })),
  };
}

function noteOn(words: VigilanceWords, name: VigilanceField): string | undefined {
  return name === "validFrom" ? words.validFromHint : name === "securityCode" ? words.securityCodeHint : undefined;
}
