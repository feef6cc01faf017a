import { z } from "zod";
import {
  euros,
  type Field,
  fieldBy,
  integer,
  kilograms,
  multiline,
  oneOf,
  optional,
  type OptionalField,
  plate,
  siret,
  text,
  vatNumber,
} from "../../forms/fields.ts";
import { type FormFields, type ParsedForm, parseForm } from "../../forms/form.ts";
import { normaliseSiren } from "../../identifiers/siren.ts";
import { normaliseSiret } from "../../identifiers/siret.ts";
import type { FieldName } from "../extraction/extracted_field.ts";
import { FORMS, type FormType } from "../extraction/forms/mod.ts";
import { normaliseIban } from "../extraction/readers/iban.ts";
import { readReference, readSecurityCode } from "../extraction/readers/read_code.ts";
import { readDate } from "../extraction/readers/read_date.ts";
import type { Reader } from "../extraction/readers/reading.ts";
import type { Values } from "./confirmation.ts";
import { CHOICES, FIELD_KINDS, type FieldKind, isChoice } from "./field_kind.ts";

const NAME_LENGTH = 200;
const REMARK_LENGTH = 2_000;
/** Ten million euros: no cover and no invoice of the trade is more. */
const MOST_CENTS = 10_000_000_00;

/** How each kind is read: by the checks that extraction uses. Fields are told apart by their names. */
const READ: Readonly<Record<Exclude<FieldKind, "choice">, Field<string | number>>> = {
  amount: euros({ min: 0, max: MOST_CENTS }),
  count: integer({ min: 0, max: 99_999 }),
  date: fieldBy((written) => whole(readDate, written), "not_a_day"),
  iban: fieldBy(normaliseIban, "not_an_iban"),
  plate,
  reference: fieldBy(reference, "required"),
  remark: multiline(REMARK_LENGTH),
  securityCode: fieldBy((written) => whole(readSecurityCode, written.toUpperCase()), "not_a_security_code"),
  // Its establishment's number begins with it.
  siren: fieldBy((written) => normaliseSiren(written) ?? normaliseSiret(written)?.slice(0, 9) ?? null, "not_a_siren"),
  siret,
  text: text(NAME_LENGTH),
  vatNumber,
  weight: kilograms({ min: 0, max: 60_000_000 }),
};

type ReviewSchema = z.ZodType<{
  readonly revision: number;
  readonly fields: Readonly<Partial<Record<FieldName, string | number>>>;
}>;

const schemas = new Map<string, ReviewSchema>();

/** What a person says that a document holds, and of which of its confirmations the form was filled: 0 before the first. */
export interface Review {
  readonly revision: number;
  readonly values: Values;
}

/**
 * Reads a form of the review of a document with these fields: `revision`, and `fields.` with a field's name, empty where the document has none. `required`
 * are those that no such document is without.
 */
export function readReview(
  names: readonly FieldName[],
  form: FormFields,
  required: readonly FieldName[] = [],
): ParsedForm<Review> {
  const parsed = parseForm(schemaOf(names, required), form);
  if (!parsed.ok) return parsed;
  const { revision, fields } = parsed.value;
  const typed = Object.entries(fields).filter(([, value]) => value !== undefined) as [FieldName, string | number][];
  return { ok: true, value: { revision, values: new Map(typed.map(([name, value]) => [name, oneLine(String(value))])) } };
}

function schemaOf(names: readonly FieldName[], required: readonly FieldName[]): ReviewSchema {
  const key = `${names} ${required}`;
  let schema = schemas.get(key);
  if (schema === undefined) {
    const fields = names.map((name): [string, Field<string | number> | OptionalField<string | number>] => {
      const field = fieldOf(name);
      return [name, required.includes(name) ? field : optional(field)];
    });
    schema = z.strictObject({
      revision: integer({ min: 0, max: 1_000_000 }),
      fields: z.strictObject(Object.fromEntries(fields)),
    }) as unknown as ReviewSchema;
    schemas.set(key, schema);
  }
  return schema;
}

/** The fields of a type of document, in the order of its form. */
export function fieldsOf(type: FormType): FieldName[] {
  return FORMS[type].rules.map(({ name }) => name);
}

function fieldOf(name: FieldName): Field<string | number> {
  if (isChoice(name)) return oneOf(CHOICES[name]);
  return READ[FIELD_KINDS[name] as Exclude<FieldKind, "choice">];
}

/** What a reader makes of a text that is its value and nothing else; null where it is none, or its check fails. */
function whole(read: Reader, written: string): string | null {
  const found = read(written);
  return found !== null && found.fault === undefined && found.from === 0 && found.to === written.length ? found.value : null;
}

/** A reference as extraction writes it; what no reader knows as one stands as it is typed, in capitals. */
function reference(written: string): string {
  return whole(readReference, written) ?? oneLine(written.toUpperCase());
}

/** Values are stored with single spaces, as they are read. */
function oneLine(written: string): string {
  return written.replace(/\s+/g, " ").trim();
}
