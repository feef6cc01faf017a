import { z } from "zod";
import { address } from "../forms/address_fields.ts";
import { email, oneOf, optional, phone, siret, text, timeZone, vatNumber } from "../forms/fields.ts";
import { present } from "../forms/present.ts";
import { group } from "../forms/rows.ts";

/** Kinds of organisations that an administrator registers; there is one platform, founded by its first administrator. */
export const CLIENT_KINDS = ["shipper", "carrier", "recipient"] as const;

/** What every organisation is registered with. */
export const organisationFields = {
  name: text(120),
  siret,
  vatNumber,
  address: group(address),
  timeZone,
  phone: optional(phone),
  email: optional(email),
};

/** The form by which an organisation is registered. */
export const organisationForm = z.strictObject({ kind: oneOf(CLIENT_KINDS), ...organisationFields })
  .transform((fields) => present(fields));
