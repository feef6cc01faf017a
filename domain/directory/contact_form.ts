import { z } from "zod";
import { email, optional, optionalText, phone, text } from "../forms/fields.ts";
import { present } from "../forms/present.ts";
import type { Contact } from "./types.ts";

/** A contact as its form gives it. */
export const contactForm = z.strictObject({
  name: text(80),
  firm: optionalText(120),
  job: optionalText(80),
  phone: optional(phone),
  email: optional(email),
}).transform((fields) => present(fields));
export type ContactFields = z.output<typeof contactForm>;

/** A contact as its form shows it. */
export function contactValues({ name, firm = "", job = "", phone = "", email = "" }: Contact): Record<string, string> {
  return { name, firm, job, phone, email };
}
