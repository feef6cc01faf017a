import { z } from "zod";
import { address } from "../forms/address_fields.ts";
import { email, oneOf, optional, phone, siret, text, timeZone, vatNumber } from "../forms/fields.ts";
import { present } from "../forms/present.ts";

/** Kinds of organisations that an administrator registers; there is one platform, made with the store. */
export const CLIENT_KINDS = ["shipper", "carrier", "recipient"] as const;

/** The form by which an organisation is registered. */
export const organisationForm = z.strictObject({
  kind: oneOf(CLIENT_KINDS),
  name: text(120),
  siret,
  vatNumber,
  address,
  timeZone,
  phone: optional(phone),
  email: optional(email),
}).transform((fields) => present(fields));
