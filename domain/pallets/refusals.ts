/** Why the pallet ledger refuses, each with its HTTP status. Texts: `domain/i18n/pallet_refusals/`. */
export const PALLET_REFUSALS = {
  pallet_carrier_missing: 409,
  pallet_count_invalid: 422,
  pallet_refusal_reason_missing: 422,
  /** By the terms of the order these two firms owe each other no pallets. */
  pallet_not_between_these: 409,
  /** The signed note already tells of the pallets of this stop. */
  pallet_exchange_on_note: 409,
  pallet_exchange_in_future: 422,
  /** More than is owed, or held, cannot come back. */
  pallet_return_exceeds_open: 409,
  transfer_not_pending: 409,
  transfer_already_resolved: 409,
  transfer_not_yours_to_confirm: 403,
  transfer_rejection_reason_missing: 422,
  transfer_rejection_too_late: 409,
  transfer_not_due: 409,
  dispute_not_a_party: 403,
  dispute_transfer_not_posted: 409,
  dispute_of_settlement: 409,
  dispute_already_open: 409,
  dispute_too_late: 409,
  dispute_reason_missing: 422,
  dispute_claim_invalid: 422,
  dispute_not_yours_to_answer: 403,
  dispute_already_answered: 409,
  dispute_concession_invalid: 422,
} as const satisfies Record<string, 403 | 409 | 422>;

export type PalletRefusal = keyof typeof PALLET_REFUSALS;
