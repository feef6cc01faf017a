import { z } from "zod";
import type { Address, ContactPoint } from "../directory/types.ts";
import { normalisePostcode } from "../identifiers/postcode.ts";
import { addError, countryCode, email, optional, optionalText, phone, text } from "./fields.ts";
import { present } from "./present.ts";

/** A postal address whose postcode its country has. */
export const address = z.strictObject({
  line1: text(120),
  line2: optionalText(120),
  postcode: text(12),
  city: text(80),
  country: countryCode,
}).transform(withPostcode);

/** An address that may still lack parts, which are then empty text; without a country it is French. */
export const draftAddress = z.strictObject({
  line1: textOrBlank(120),
  line2: optionalText(120),
  postcode: textOrBlank(12),
  city: textOrBlank(80),
  country: optional(countryCode).transform((country) => country ?? "FR"),
}).transform(withPostcode);

/** Whom to call or write to. */
export const contactPoint: z.ZodType<ContactPoint> = z.strictObject({
  name: text(80),
  phone: optional(phone),
  email: optional(email),
}).transform((contact) => present(contact));

/** One line of text that a draft may leave empty. */
export function textOrBlank(max: number): z.ZodType<string, string | undefined> {
  return optionalText(max).transform((line) => line ?? "");
}

type AddressFields = Omit<Address, "line2"> & { readonly line2: string | undefined };

function withPostcode(fields: AddressFields, ctx: z.core.$RefinementCtx): Address {
  const postcode = fields.postcode && normalisePostcode(fields.postcode, fields.country);
  if (postcode === null) addError(ctx, ["postcode"], { code: "not_a_postcode" });
  return present({ ...fields, postcode: postcode ?? fields.postcode });
}
