import { z } from "zod";
import { COUNTRIES } from "../identifiers/country.ts";
import { normaliseEmail } from "../identifiers/email.ts";
import { normalisePhone } from "../identifiers/phone.ts";
import { normalisePlate } from "../identifiers/plate.ts";
import { normalisePostcode } from "../identifiers/postcode.ts";
import { normaliseSiret } from "../identifiers/siret.ts";
import { normaliseSscc } from "../identifiers/sscc.ts";
import { normaliseVatNumber } from "../identifiers/vat_number.ts";
import { accept, refuse, type Result } from "../result.ts";
import { readLocalDate, readLocalDateTime } from "../time/local.ts";
import { normaliseTimeZone } from "../time/zoned.ts";
import type { FormError, FormErrorCode } from "./form_error.ts";
import { readNumber } from "./number_text.ts";

/** Control characters, and those that turn the direction of text and so can make a name read as another. */
// deno-lint-ignore no-control-regex
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{Cs}]/u;
const FORBIDDEN_IN_LINES = new RegExp(FORBIDDEN.source.replace("\\u0000-\\u001f", "\\u0000-\\u0008\\u000b-\\u001f"), "u");
const CODE_LENGTH = 40;
const PASSWORD_LENGTH = { min: 12, max: 200 };

/** A required field read from text, and one that may be left blank. */
export type Field<Value> = z.ZodType<Value, string>;
export type OptionalField<Value> = z.ZodType<Value | undefined, string | undefined>;

type FieldReader<Value> = (raw: string, ctx: z.core.$RefinementCtx) => Value;

/** How each field reads its text: an optional field reads as the required one does, without a schema around a schema. */
const readers = new WeakMap<Field<unknown>, FieldReader<unknown>>();

/** Bounds of a number, in its smallest unit, both included. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Adds an error at `path`, relative to what is being refined. */
export function addError(ctx: z.core.$RefinementCtx, path: readonly (string | number)[], error: FormError): void {
  ctx.addIssue({ code: "custom", path: [...path], params: { ...error } });
}

/** One line of text: trimmed, NFC, at most `max` UTF-16 units (as `maxlength` counts). */
export function text(max: number): Field<string> {
  return line(max, accept);
}

/** {@link text} that may be left blank. */
export function optionalText(max: number): OptionalField<string> {
  return optional(text(max));
}

/** Text of several lines, each ended by "\n". */
export function multiline(max: number): Field<string> {
  return field(max, FORBIDDEN_IN_LINES, (lines) => accept(lines), (raw) => raw.replace(/\r\n?/g, "\n"));
}

/** {@link multiline} that may be left blank. */
export function optionalMultiline(max: number): OptionalField<string> {
  return optional(multiline(max));
}

/** The same field where blank or absent means undefined. */
export function optional<Value>(required: Field<Value>): OptionalField<Value> {
  const read = readers.get(required) as FieldReader<Value>;
  return z.string().optional().transform((raw, ctx) => raw?.trim() ? read(raw, ctx) : undefined);
}

/** A whole number. */
export function integer(range: Range): Field<number> {
  return line(CODE_LENGTH, (written) => {
    const number = boundedNumber(written, range, 0);
    return number.ok || number.refusal.code !== "too_many_decimals" ? number : refuse({ code: "not_a_whole_number" });
  });
}

/** A number with at most `decimals` decimals, as an integer of the smallest unit; `min` and `max` are in that unit too. */
export function decimal({ decimals, ...range }: Range & { readonly decimals: number }): Field<number> {
  return line(CODE_LENGTH, (written) => boundedNumber(written, range, decimals));
}

/** Kilograms, as grams. */
export function kilograms(range: Range): Field<number> {
  return decimal({ ...range, decimals: 3 });
}

/** Metres, as millimetres. */
export function metres(range: Range): Field<number> {
  return decimal({ ...range, decimals: 3 });
}

/** Cubic metres, as cubic decimetres. */
export function cubicMetres(range: Range): Field<number> {
  return decimal({ ...range, decimals: 3 });
}

/** Euros, as cents. */
export function euros(range: Range): Field<number> {
  return decimal({ ...range, decimals: 2 });
}

/** A password to be: taken as it was typed, spaces and all. */
export const newPassword: Field<string> = z.string().transform((typed, ctx) => {
  if (typed.length >= PASSWORD_LENGTH.min && typed.length <= PASSWORD_LENGTH.max) return typed;
  if (typed === "") addError(ctx, [], { code: "required" });
  else if (typed.length > PASSWORD_LENGTH.max) addError(ctx, [], { code: "too_long", facts: { max: PASSWORD_LENGTH.max } });
  else addError(ctx, [], { code: "too_short", facts: { min: PASSWORD_LENGTH.min } });
  return z.NEVER;
});
export const email = line(254, by(normaliseEmail, "not_an_email"));
/** A French or international number, as E.164. */
export const phone = line(CODE_LENGTH, by(normalisePhone, "not_a_phone"));
export const siret = line(CODE_LENGTH, by(normaliseSiret, "not_a_siret"));
export const vatNumber = line(CODE_LENGTH, by(normaliseVatNumber, "not_a_vat_number"));
export const plate = line(CODE_LENGTH, by(normalisePlate, "not_a_plate"));
export const sscc = line(CODE_LENGTH, by(normaliseSscc, "not_an_sscc"));
/** A UN number of dangerous goods: four digits, with or without "UN" before them. */
export const adrUnNumber = line(
  CODE_LENGTH,
  by((written) => /^(?:UN)? ?(\d{4})$/i.exec(written)?.[1] ?? null, "not_a_un_number"),
);
/** An IANA time zone. */
export const timeZone = line(64, by(normaliseTimeZone, "not_a_time_zone"));
/** A day, as "YYYY-MM-DD". */
export const localDate = line(CODE_LENGTH, by(readLocalDate, "not_a_date"));
/** A day and an hour without zone, as "YYYY-MM-DDTHH:mm". */
export const localDateTime = line(CODE_LENGTH, by(readLocalDateTime, "not_a_date"));
/** ISO 3166-1 alpha-2, of the countries served. */
export const countryCode = line(
  CODE_LENGTH,
  by((code) => COUNTRIES.find((country) => country === code.toUpperCase()) ?? null, "not_in_list"),
);

/** One line of text, as `normalise` writes it; `code` where it is null. */
export function fieldBy<Value>(normalise: (text: string) => Value | null, code: FormErrorCode): Field<Value> {
  return line(CODE_LENGTH, by(normalise, code));
}

/** A postcode of `country`. */
export function postcode(country: string): Field<string> {
  return line(CODE_LENGTH, by((code) => normalisePostcode(code, country), "not_a_postcode"));
}

/** One of a closed list of codes. */
export function oneOf<const Code extends string>(codes: readonly Code[]): Field<Code> {
  return line(CODE_LENGTH, by((written) => codes.find((code) => code === written) ?? null, "not_in_list"));
}

/** A tick box: absent or "off" is false, as browsers send nothing for an empty one. */
export const checkbox: z.ZodType<boolean, string | undefined> = optional(oneOf(["on", "true", "1", "off", "false", "0"]))
  .transform((state) => state !== undefined && ["on", "true", "1"].includes(state));

type Reader<Value> = (text: string) => Result<Value, FormError>;

function line<Value>(max: number, read: Reader<Value>): Field<Value> {
  return field(max, FORBIDDEN, read);
}

function field<Value>(max: number, forbidden: RegExp, read: Reader<Value>, clean = (raw: string) => raw): Field<Value> {
  const readField: FieldReader<Value> = (raw, ctx) => {
    const result = readClean(clean(raw).trim().normalize("NFC"), max, forbidden, read);
    if (result.ok) return result.value;
    addError(ctx, [], result.refusal);
    return z.NEVER;
  };
  const schema = z.string().transform(readField);
  readers.set(schema, readField);
  return schema;
}

function readClean<Value>(written: string, max: number, forbidden: RegExp, read: Reader<Value>): Result<Value, FormError> {
  if (written === "") return refuse({ code: "required" });
  if (written.length > max) return refuse({ code: "too_long", facts: { max } });
  if (forbidden.test(written)) return refuse({ code: "control_characters" });
  return read(written);
}

function by<Value>(normalise: (text: string) => Value | null, code: FormErrorCode): Reader<Value> {
  return (written) => {
    const value = normalise(written);
    return value === null ? refuse({ code }) : accept(value);
  };
}

function boundedNumber(written: string, { min, max }: Range, decimals: number): Result<number, FormError> {
  const number = readNumber(written, decimals);
  const inRange = number.ok && number.value >= min && number.value <= max;
  if (inRange) return number;
  if (number.ok || number.refusal === "out_of_range") {
    const unit = 10 ** decimals;
    return refuse({ code: "out_of_range", facts: { min: min / unit, max: max / unit } });
  }
  return refuse(
    number.refusal === "too_many_decimals" ? { code: number.refusal, facts: { decimals } } : { code: number.refusal },
  );
}
