import type { fr } from "./fr.ts";

/** Why the pallet ledger refuses, in Spanish. */
export const es: typeof fr = {
  pallet_carrier_missing: "Ningún transportista ha aceptado esta orden: no hay cuenta de palés que mover.",
  pallet_count_invalid: "Indique números enteros de palés, sin valores negativos.",
  pallet_refusal_reason_missing: "Indique por qué se han rechazado palés.",
  pallet_not_between_these: "Según esta orden, estas dos empresas no se deben palés.",
  pallet_exchange_on_note: "La carta de porte firmada ya indica los palés de esta parada: impúgnelos o declare una devolución.",
  pallet_exchange_in_future: "La fecha del intercambio es futura.",
  pallet_return_exceeds_open: "Esta devolución supera el número de palés por devolver.",
  transfer_not_pending: "Este movimiento ya está contabilizado: no queda nada por confirmar.",
  transfer_already_resolved: "Este movimiento ya se ha confirmado o rechazado.",
  transfer_not_yours_to_confirm: "La confirmación de este movimiento corresponde a otra empresa.",
  transfer_rejection_reason_missing: "Indique por qué rechaza este movimiento.",
  transfer_rejection_too_late:
    "El plazo de rechazo de 8 días ha terminado y el movimiento está contabilizado. Puede abrir una disputa durante un año.",
  transfer_not_due: "Este movimiento sigue pendiente de confirmación: el plazo de 8 días no ha terminado.",
  dispute_not_a_party: "Solo las dos empresas de este movimiento pueden disputarlo.",
  dispute_transfer_not_posted: "Este movimiento no está contabilizado: confírmelo o rechácelo.",
  dispute_of_settlement: "Este movimiento resuelve una disputa de común acuerdo y no se puede disputar.",
  dispute_already_open: "Este movimiento ya ha sido disputado.",
  dispute_too_late: "Ha terminado el plazo de un año para disputar este movimiento.",
  dispute_reason_missing: "Indique el motivo de la disputa.",
  dispute_claim_invalid: "Indique el número de palés correcto según usted, distinto del registrado.",
  dispute_not_yours_to_answer: "La respuesta a esta disputa corresponde a la otra empresa.",
  dispute_already_answered: "Esta disputa ya tiene respuesta.",
  dispute_concession_invalid: "Para aceptar en parte, indique al menos 1 palé y menos de los disputados.",
};
