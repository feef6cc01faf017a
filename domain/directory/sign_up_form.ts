import { z } from "zod";
import { email, oneOf, text } from "../forms/fields.ts";
import { group } from "../forms/rows.ts";
import { LANGS } from "../i18n/lang.ts";
import { organisationForm } from "./organisation_form.ts";

/** The form by which a firm signs up: itself, as an administrator would register it, and the person who will own it. */
export const signUpForm = z.strictObject({
  organisation: group(organisationForm),
  person: group(z.strictObject({ name: text(80), email, lang: oneOf(LANGS) })),
});
