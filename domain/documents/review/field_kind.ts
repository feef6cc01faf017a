import { writeNumber } from "../../forms/number_text.ts";
import type { FieldName } from "../extraction/extracted_field.ts";

/** What a field holds, and so how a person types it. */
export type FieldKind =
  | "amount"
  | "choice"
  | "count"
  | "date"
  | "iban"
  | "plate"
  | "reference"
  | "remark"
  | "securityCode"
  | "siren"
  | "siret"
  | "text"
  | "vatNumber"
  | "weight";

/** The kind of every field. */
export const FIELD_KINDS = {
  carrier: "text",
  consignee: "text",
  copyNumber: "reference",
  cover: "choice",
  coverCents: "amount",
  deliveredOn: "date",
  dueOn: "date",
  grossWeightGrams: "weight",
  headcount: "count",
  holder: "text",
  iban: "iban",
  insurer: "text",
  invoiceNumber: "reference",
  issuedOn: "date",
  legalForm: "choice",
  licenceKind: "choice",
  licenceNumber: "reference",
  netCents: "amount",
  noteNumber: "reference",
  orderNumber: "reference",
  packages: "count",
  palletType: "choice",
  palletsDue: "count",
  palletsGiven: "count",
  palletsRefused: "count",
  palletsReturned: "count",
  plate: "plate",
  policyNumber: "reference",
  registeredOn: "date",
  registry: "text",
  reservations: "remark",
  securityCode: "securityCode",
  sender: "text",
  signature: "choice",
  signedBy: "text",
  siren: "siren",
  siret: "siret",
  situationOn: "date",
  takenOverOn: "date",
  totalCents: "amount",
  validFrom: "date",
  validUntil: "date",
  vatCents: "amount",
  vatNumber: "vatNumber",
  voucherNumber: "reference",
} as const satisfies Readonly<Record<FieldName, FieldKind>>;

/** Fields that hold one code of a few. */
export type ChoiceName = { [Name in FieldName]: (typeof FIELD_KINDS)[Name] extends "choice" ? Name : never }[FieldName];

/** The codes of each choice, as extraction finds them. */
export const CHOICES = {
  cover: ["goods_in_transit", "motor_fleet", "public_liability"],
  legalForm: ["SAS", "SASU", "SARL", "EURL", "SA", "SNC", "SCOP", "EI"],
  licenceKind: ["community", "national"],
  palletType: ["EPAL1", "EPAL2", "EPAL3", "EPAL6", "EPAL7", "VMF", "CHEP", "LPR", "IPP"],
  signature: ["present", "not_seen"],
} as const satisfies Readonly<Record<ChoiceName, readonly string[]>>;

/** Whether a field holds one code of {@link CHOICES}. */
export function isChoice(name: FieldName): name is ChoiceName {
  return FIELD_KINDS[name] === "choice";
}

/** A normalised value as a person types it, which the review's form reads back: days as 24/11/2026, kilograms and euros with a decimal comma. */
export function typedForm(name: FieldName, value: string): string {
  const kind = FIELD_KINDS[name];
  if (kind === "amount" && /^\d+$/.test(value)) return euros(value);
  if (kind === "weight" && /^\d+$/.test(value)) return writeNumber(Number(value), 3);
  const [, year, month, day] = (kind === "date" && /^(\d{4})-(\d{2})-(\d{2})$/.exec(value)) || [];
  return day === undefined ? value : `${day}/${month}/${year}`;
}

function euros(cents: string): string {
  const digits = cents.padStart(3, "0");
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}
