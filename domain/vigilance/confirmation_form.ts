import { z } from "zod";
import { fieldBy, localDate, oneOf, optional, text } from "../forms/fields.ts";
import { present } from "../forms/present.ts";
import { normaliseSiren } from "../identifiers/siren.ts";
import { normaliseSiret } from "../identifiers/siret.ts";
import { LICENCE_KINDS } from "./licence_kinds.ts";
import type { VigilanceFields } from "./vigilance_document.ts";
import { VIGILANCE_RULES, type VigilanceField, type VigilanceKind } from "./vigilance_rules.ts";

/** The code by which the URSSAF's site tells whether a certificate is its own: fifteen letters and digits. */
const SECURITY_CODE = /^[A-Z\d]{15}$/;

const siren = fieldBy((typed) => normaliseSiren(typed) ?? normaliseSiret(typed)?.slice(0, 9) ?? null, "not_a_siren");
const securityCode = fieldBy((typed) => {
  const code = typed.replace(/[\s.-]/g, "").toUpperCase();
  return SECURITY_CODE.test(code) ? code : null;
}, "not_a_security_code");

const FIELDS = {
  siren,
  securityCode,
  issuedOn: localDate,
  licenceKind: oneOf(LICENCE_KINDS),
  licenceNumber: text(40),
  insurer: text(120),
  policyNumber: text(40),
  validFrom: optional(localDate),
  validUntil: localDate,
} as const satisfies Record<VigilanceField, unknown>;

type ConfirmationForm = z.ZodType<VigilanceFields, Readonly<Record<string, string>>>;

/** What a person fills in to confirm a document of that kind. Only the first day of a paper may be left blank, which few papers tell. */
export const confirmationForm: (kind: VigilanceKind) => ConfirmationForm = (kind) => FORMS[kind];

const FORMS = Object.fromEntries(
  Object.entries(VIGILANCE_RULES).map(([kind, { fields }]) => [
    kind,
    z.strictObject(Object.fromEntries(fields.map((name) => [name, FIELDS[name]]))).transform(present),
  ]),
) as unknown as Readonly<Record<VigilanceKind, ConfirmationForm>>;
