import { z } from "zod";
import { checkbox, email, oneOf, optional, phone, text } from "../forms/fields.ts";
import { present } from "../forms/present.ts";
import { LANGS } from "../i18n/lang.ts";
import type { Driver } from "./types.ts";

/** A driver as the form gives one. */
export const driverForm = z.strictObject({
  name: text(80),
  phone: optional(phone),
  email: optional(email),
  lang: oneOf(LANGS),
  adrCertified: checkbox,
}).transform((fields) => present(fields));
export type DriverFields = z.output<typeof driverForm>;

/** A driver as the form shows one. */
export function driverValues({ name, phone = "", email = "", lang, adrCertified }: Driver): Record<string, string> {
  return { name, phone, email, lang, adrCertified: adrCertified ? "on" : "" };
}
