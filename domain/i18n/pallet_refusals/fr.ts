import type { PalletRefusal } from "../../pallets/refusals.ts";

/** Why the pallet ledger refuses, in French. */
export const fr: Record<PalletRefusal, string> = {
  pallet_carrier_missing: "Aucun transporteur n’a accepté cet ordre : il n’y a pas de compte palettes à mouvementer.",
  pallet_count_invalid: "Indiquez des nombres entiers de palettes, sans valeur négative.",
  pallet_refusal_reason_missing: "Indiquez pourquoi des palettes ont été refusées.",
  pallet_not_between_these: "Selon cet ordre, ces deux sociétés ne se doivent pas de palettes.",
  pallet_exchange_on_note:
    "La lettre de voiture signée porte déjà les palettes de cet arrêt : contestez-les, ou déclarez un retour.",
  pallet_exchange_in_future: "La date de l’échange est dans le futur.",
  pallet_return_exceeds_open: "Ce retour dépasse le nombre de palettes à rendre.",
  transfer_not_pending: "Ce mouvement est déjà comptabilisé : il ne reste rien à confirmer.",
  transfer_already_resolved: "Ce mouvement a déjà été confirmé ou rejeté.",
  transfer_not_yours_to_confirm: "La confirmation de ce mouvement revient à une autre société.",
  transfer_rejection_reason_missing: "Indiquez pourquoi vous rejetez ce mouvement.",
  transfer_rejection_too_late:
    "Le délai de rejet de 8 jours est passé : le mouvement est comptabilisé. Vous pouvez ouvrir un litige pendant un an.",
  transfer_not_due: "Ce mouvement attend encore sa confirmation : le délai de 8 jours n’est pas écoulé.",
  dispute_not_a_party: "Seules les deux sociétés de ce mouvement peuvent le contester.",
  dispute_transfer_not_posted: "Ce mouvement n’est pas comptabilisé : confirmez-le ou rejetez-le.",
  dispute_of_settlement: "Ce mouvement règle un litige accepté : il ne peut pas être contesté.",
  dispute_already_open: "Ce mouvement a déjà fait l’objet d’un litige.",
  dispute_too_late: "Le délai d’un an pour contester ce mouvement est écoulé.",
  dispute_reason_missing: "Indiquez le motif du litige.",
  dispute_claim_invalid: "Indiquez le nombre de palettes exact selon vous, différent de celui enregistré.",
  dispute_not_yours_to_answer: "La réponse à ce litige revient à l’autre société.",
  dispute_already_answered: "Ce litige a déjà reçu une réponse.",
  dispute_concession_invalid: "Pour une acceptation partielle, indiquez au moins 1 palette et moins que la quantité contestée.",
};
