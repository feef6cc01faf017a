import type { ExtractedField, FieldName } from "../../domain/documents/extraction/extracted_field.ts";
import type { RecognisedPage } from "../../domain/documents/recognition.ts";
import { doubtOf } from "../../domain/documents/review/doubt.ts";
import { FIELD_KINDS, typedForm } from "../../domain/documents/review/field_kind.ts";
import { formatsFor } from "../../domain/formats/formats.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { reviewWords } from "../../domain/i18n/review/review_words.ts";

/** A field of the review: what was found of it, if anything, and what its control holds. */
export interface ReviewedField {
  readonly name: FieldName;
  /** Undefined where it was looked for in vain, null where nobody looked. */
  readonly found: ExtractedField | undefined | null;
  /** As typed. */
  readonly value: string;
  readonly error?: string | undefined;
  /** No such document is without it. */
  readonly isRequired?: boolean;
  /** What to know of it besides how it was read. */
  readonly note?: string | undefined;
}

/** Whether somebody should look at a field before confirming it: it was hard to read, or is missing. */
export function isDoubtful({ found, value, isRequired = false }: ReviewedField): boolean {
  if (found === null) return false;
  return (found !== undefined && doubtOf(found) !== null) || (isRequired && value.trim() === "");
}

/** A page of a document as it was drawn; `quarterTurns` make it upright. */
export interface PagePicture extends Pick<RecognisedPage, "quarterTurns"> {
  readonly href: string;
  readonly width: number;
  readonly height: number;
}

/** Name of a field's control in the form. */
export function controlName(name: FieldName): string {
  return `fields.${name}`;
}

/** Id of a field's box on its page. */
export function boxId(name: FieldName): string {
  return `box-${name}`;
}

/** What a code of a choice is called. */
export function choiceLabel(lang: Lang, name: FieldName, code: string): string {
  const named: Readonly<Partial<Record<FieldName, Readonly<Record<string, string>>>>> = reviewWords(lang).choices;
  return named[name]?.[code] ?? code;
}

/** A normalised value as it is shown everywhere. */
export function shownValue(lang: Lang, name: FieldName, value: string): string {
  const { money, weight, integer } = formatsFor(lang);
  switch (FIELD_KINDS[name]) {
    case "amount":
      return money(Number(value));
    case "weight":
      return weight(Number(value));
    case "count":
      return integer(Number(value));
    case "date":
      // With its year: whether a certificate still holds is what matters.
      return typedForm(name, value);
    default:
      return choiceLabel(lang, name, value);
  }
}
