import type { Form } from "../field_rule.ts";
import { CMR } from "./cmr.ts";
import { INSURANCE } from "./insurance.ts";
import { INVOICE } from "./invoice.ts";
import { KBIS } from "./kbis.ts";
import { LICENCE } from "./licence.ts";
import { PALLET_VOUCHER } from "./pallet_voucher.ts";
import { POD } from "./pod.ts";
import { URSSAF } from "./urssaf.ts";

/** Types of document whose fields can be read, and how. */
export const FORMS = {
  pod: POD,
  cmr: CMR,
  pallet_voucher: PALLET_VOUCHER,
  kbis: KBIS,
  urssaf: URSSAF,
  insurance: INSURANCE,
  licence: LICENCE,
  invoice: INVOICE,
} as const satisfies Readonly<Record<string, Form>>;

export type FormType = keyof typeof FORMS;

/** Every type, in the order of the table. */
export const FORM_TYPES = Object.keys(FORMS) as FormType[];
