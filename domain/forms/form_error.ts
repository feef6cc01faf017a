/** Everything that can be wrong with a field; the texts are in `domain/i18n/form_errors/`, with the facts each one shows. */
export const FORM_ERROR_CODES = [
  "required",
  "invalid",
  "too_long",
  "too_short",
  "control_characters",
  "repeated",
  "unknown_field",
  "not_in_list",
  "duplicate",
  "too_many",
  "too_few",
  "not_a_number",
  "not_a_whole_number",
  "ambiguous_number",
  "too_many_decimals",
  "out_of_range",
  "not_a_date",
  "not_a_day",
  "not_a_time_zone",
  "hour_does_not_exist",
  "hour_is_ambiguous",
  "ends_before_it_starts",
  "not_an_email",
  "not_an_https_address",
  "not_a_domain",
  "not_a_phone",
  "not_a_siret",
  "not_a_vat_number",
  "not_a_plate",
  "not_an_iban",
  "not_a_postcode",
  "not_a_un_number",
  "not_an_sscc",
  "no_rows",
  "column_missing",
  "column_repeated",
  "quote_not_closed",
  "row_too_long",
  "differs_from_other_rows",
  "not_a_siren",
  "siren_of_another_firm",
  "not_a_security_code",
  "in_the_future",
  "holds_too_long",
] as const;
export type FormErrorCode = (typeof FORM_ERROR_CODES)[number];

/** Why a field was refused; `facts` fill the placeholders of the code's text. */
export interface FormError {
  readonly code: FormErrorCode;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** The first error of each field, by the field's path ("stops.0.party.name"); "" is the form as a whole. */
export type FieldErrors = Readonly<Record<string, FormError>>;
