import type { fr } from "./fr.ts";

/** Why the pallet ledger refuses, in English. */
export const en: typeof fr = {
  pallet_carrier_missing: "No carrier has accepted this order, so there is no pallet account to post to.",
  pallet_count_invalid: "Enter whole numbers of pallets, none below zero.",
  pallet_refusal_reason_missing: "Say why pallets were refused.",
  pallet_not_between_these: "By the terms of this order these two firms owe each other no pallets.",
  pallet_exchange_on_note: "The signed note already tells of the pallets of this stop: dispute them, or declare a return.",
  pallet_exchange_in_future: "The date of the exchange is in the future.",
  pallet_return_exceeds_open: "This return is larger than the number of pallets to give back.",
  transfer_not_pending: "This movement is already posted: there is nothing left to confirm.",
  transfer_already_resolved: "This movement has already been confirmed or rejected.",
  transfer_not_yours_to_confirm: "Another company has to confirm this movement.",
  transfer_rejection_reason_missing: "Say why you reject this movement.",
  transfer_rejection_too_late:
    "The 8 days to reject this movement are over and it is posted. You can open a dispute for one year.",
  transfer_not_due: "This movement is still waiting for confirmation: its 8 days are not over.",
  dispute_not_a_party: "Only the two companies of this movement can dispute it.",
  dispute_transfer_not_posted: "This movement is not posted: confirm it or reject it.",
  dispute_of_settlement: "This movement settles a dispute by agreement and cannot be disputed.",
  dispute_already_open: "This movement has already been disputed.",
  dispute_too_late: "The year in which this movement could be disputed is over.",
  dispute_reason_missing: "Give the reason for the dispute.",
  dispute_claim_invalid: "Enter the number of pallets you say is right, different from the one recorded.",
  dispute_not_yours_to_answer: "The other company has to answer this dispute.",
  dispute_already_answered: "This dispute has already been answered.",
  dispute_concession_invalid: "To accept in part, enter at least 1 pallet and fewer than are contested.",
};
