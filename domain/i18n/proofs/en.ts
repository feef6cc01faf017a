import type { ProofWords } from "./fr.ts";

/** What is said of proofs that are compared with their order, in English. */
export const en: ProofWords = {
  differences: {
    other_order: "Number of another order",
    other_consignee: "Another consignee",
    other_plate: "Another plate",
    packages_missing: "Fewer packages",
    packages_exceed: "More packages",
    pallets_given: "Pallets given to the site",
    pallets_returned: "Pallets returned to the driver",
    pallets_refused: "Pallets refused",
    pallets_due: "Pallets due",
    pallet_type: "Type of pallet",
    reservation_unknown: "Reservation the order does not know",
    not_signed: "No signature found",
    other_delivery_day: "Another day of delivery",
    other_pickup_day: "Another day of pickup",
  },
  title: "Compared with the order",
  difference: "Difference",
  order: "The order says",
  paper: "The document says",
  page: "Page",
  nothing: "nothing",
  signed: "signed",
  unsigned: "no signature",
  none: "This document says the same as the order.",
  nothingToCompare: "Nothing to compare: nothing that the order knows was read on this document.",
  notConfirmed:
    "These differences come from a reading that nobody has confirmed. Confirming it puts them on the order as an exception.",
  doubtful: (fields) => `To be looked at first: ${fields}.`,
  beforeVerifying: (count) =>
    count > 1
      ? `The proof differs from the order in ${count} points: look at them before approving it.`
      : "The proof differs from the order in one point: look at it before approving it.",
  document: (name) => `Document: ${name}`,
  withdrawn: (by) => `Withdrawn: ${by} confirmed a reading that agrees with the order`,
};
