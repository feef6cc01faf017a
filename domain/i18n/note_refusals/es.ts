import type { NoteRefusalCode } from "../../notes/refusals.ts";

/** Why a note cannot be signed and what to do, in Spanish. */
export const es: Readonly<Record<NoteRefusalCode, string>> = {
  note_moved_on: "La carta de porte se ha completado entretanto. Vuelva a leerla y firme.",
  role_already_signed: "Esta parte ya ha firmado la carta de porte: cada parte firma una sola vez.",
  carrier_unknown: "Ningún transportista ha aceptado esta orden: la carta de porte todavía no se puede firmar.",
  sender_signature_missing: "El cargador no ha firmado. Pídale que firme o indique por qué su firma es imposible.",
  goods_not_taken_over: "El transportista no ha firmado la toma a cargo: la entrega no se puede firmar antes.",
  impossibility_already_recorded: "La imposibilidad de firmar ya consta en la carta de porte.",
  signer_name_missing: "Indique el nombre de la persona que firma.",
  strokes_missing: "La firma está vacía. Firme en el recuadro o elija otra forma de firmar.",
  code_not_verified: "El código de un solo uso no se ha verificado. Pida un código nuevo.",
  attestation_missing: "El conductor debe dar fe de la identidad de la persona que firma.",
  carrier_cannot_be_attested: "El conductor no puede dar fe de su propia firma. Firme en el recuadro o con su cuenta.",
  reason_missing: "Indique por qué la firma es imposible.",
  note_not_issued: "La carta de porte todavía no se ha emitido.",
  nothing_to_add: "La carta de porte ya está al día.",
};
