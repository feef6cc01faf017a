import type { FieldName } from "../documents/extraction/extracted_field.ts";

/** In what a proof may say something else than its order. */
export const PROOF_DIFFERENCES = [
  "other_order",
  "other_consignee",
  "other_plate",
  "packages_missing",
  "packages_exceed",
  "pallets_given",
  "pallets_returned",
  "pallets_refused",
  "pallets_due",
  "pallet_type",
  "reservation_unknown",
  "not_signed",
  "other_delivery_day",
  "other_pickup_day",
] as const;
export type ProofDifferenceCode = (typeof PROOF_DIFFERENCES)[number];

/** What the order says, what the paper says, and where it says so. Values as `ExtractedField.value` writes them. */
export interface ProofDifference {
  readonly code: ProofDifferenceCode;
  /** Empty where the order knows of nothing. */
  readonly expected: string;
  /** Empty where the paper shows nothing. */
  readonly found: string;
  readonly field: FieldName;
  /** From 0. */
  readonly page: number;
}
