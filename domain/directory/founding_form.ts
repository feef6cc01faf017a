import { z } from "zod";
import { email, newPassword, text } from "../forms/fields.ts";
import { present } from "../forms/present.ts";
import { group } from "../forms/rows.ts";
import { organisationFields } from "./organisation_form.ts";

/** The form by which the platform is founded: the firm that runs it, and its first administrator. */
export const foundingForm = z.strictObject({
  organisation: group(z.strictObject(organisationFields).transform((fields) => present(fields))),
  person: group(z.strictObject({ name: text(80), email, password: newPassword })),
});
