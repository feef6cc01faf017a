import type { Box } from "../recognition.ts";

/** What can be read from a document of the trade; the unit, if any, ends the name. */
export type FieldName =
  | "carrier"
  | "consignee"
  | "copyNumber"
  | "cover"
  | "coverCents"
  | "deliveredOn"
  | "dueOn"
  | "grossWeightGrams"
  | "headcount"
  | "holder"
  | "iban"
  | "insurer"
  | "invoiceNumber"
  | "issuedOn"
  | "legalForm"
  | "licenceKind"
  | "licenceNumber"
  | "netCents"
  | "noteNumber"
  | "orderNumber"
  | "packages"
  | "palletType"
  | "palletsDue"
  | "palletsGiven"
  | "palletsRefused"
  | "palletsReturned"
  | "plate"
  | "policyNumber"
  | "registeredOn"
  | "registry"
  | "reservations"
  | "securityCode"
  | "sender"
  | "signature"
  | "signedBy"
  | "siren"
  | "siret"
  | "situationOn"
  | "takenOverOn"
  | "totalCents"
  | "validFrom"
  | "validUntil"
  | "vatCents"
  | "vatNumber"
  | "voucherNumber";

/** The check that a value fails. The value is then what stands on the page: a person decides. */
export type Fault =
  | "amounts_do_not_add_up"
  | "date_impossible"
  | "dates_in_wrong_order"
  | "iban_check_fails"
  | "not_readable"
  | "pallets_do_not_add_up"
  | "plate_impossible"
  | "security_code_incomplete"
  | "siren_check_fails"
  | "siret_check_fails"
  | "sirens_differ"
  | "vat_number_check_fails";

/** One value found on a document. */
export interface ExtractedField {
  readonly name: FieldName;
  /**
   * Normalised: days as "2026-11-24", counts, cents and grams as digits, identifiers and plates as `domain/identifiers` writes them,
   * choices as their code, texts with single spaces. As on the page when `fault` says that it could not be.
   */
  readonly value: string;
  /** As it stands on the page. */
  readonly written: string;
  /** How certain it is that this is the value, 0 to 100. */
  readonly confidence: number;
  /** From 0. */
  readonly page: number;
  readonly box: Box;
  readonly fault?: Fault;
}
