import type { FormType } from "../documents/extraction/forms/mod.ts";

/** Documents of a French road carrier's vigilance file, in the order in which its page lists them. */
export const VIGILANCE_KINDS = [
  "urssaf",
  "kbis",
  "licence",
  "goods_insurance",
  "motor_insurance",
  "foreign_workers",
] as const;
export type VigilanceKind = (typeof VIGILANCE_KINDS)[number];

/** What is written down of a document when somebody confirms it. */
export type VigilanceField =
  | "siren"
  | "securityCode"
  | "issuedOn"
  | "licenceKind"
  | "licenceNumber"
  | "insurer"
  | "policyNumber"
  | "validFrom"
  | "validUntil";

/** Fields that a document may be without: few papers tell their first day. */
const MAY_BE_EMPTY: readonly VigilanceField[] = ["validFrom"];

/** How long a document of one kind holds, and what is read from it. */
export interface VigilanceRule {
  /** The last day stands on the paper, or is counted in months from the day it was issued. */
  readonly validity: "on_paper" | { readonly months: number };
  /** No paper of that kind holds for longer. */
  readonly maxYears?: number;
  readonly fields: readonly VigilanceField[];
  /** How it is read; null where nothing of it is. */
  readonly form: FormType | null;
}

const INSURANCE = {
  validity: "on_paper",
  fields: ["insurer", "policyNumber", "validFrom", "validUntil"],
  form: "insurance",
} as const;

/**
 * The one table of validity. The client of a contract of 5 000 euros or more obtains the first two and the list at its signing and every six months (C.
 * trav. L8222-1, R8222-1, D8222-5, D8254-2). The law gives the Kbis extract no age: three months are what the trade asks.
 */
export const VIGILANCE_RULES: Readonly<Record<VigilanceKind, VigilanceRule>> = {
  // C. trav. D8222-5, 1°: whose code the client must check with the body.
  urssaf: { validity: { months: 6 }, fields: ["siren", "securityCode", "issuedOn"], form: "urssaf" },
  // C. trav. D8222-5, 2°.
  kbis: { validity: { months: 3 }, fields: ["siren", "issuedOn"], form: "kbis" },
  // C. transp. L3411-1; ten years by regulation (EC) 1072/2009, art. 4, which the national licence follows.
  licence: {
    validity: "on_paper",
    maxYears: 10,
    fields: ["licenceKind", "licenceNumber", "validFrom", "validUntil"],
    form: "licence",
  },
  // Of the liability in C. com. L133-1; contracts ask for it.
  goods_insurance: INSURANCE,
  // C. assur. L211-1.
  motor_insurance: INSURANCE,
  // C. trav. D8254-2. It names people with their nationality and permit: no machine reads it.
  foreign_workers: { validity: { months: 6 }, fields: ["issuedOn"], form: null },
};

/** The fields without which nobody can confirm a document of that kind. */
export function requiredFields(kind: VigilanceKind): VigilanceField[] {
  return VIGILANCE_RULES[kind].fields.filter((name) => !MAY_BE_EMPTY.includes(name));
}
