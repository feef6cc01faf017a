import type { NoteRefusalCode } from "../../notes/refusals.ts";

/** Why a note cannot be signed and what to do, in French. */
export const fr: Readonly<Record<NoteRefusalCode, string>> = {
  note_moved_on: "La lettre de voiture a été complétée entre-temps. Relisez-la, puis signez.",
  role_already_signed: "Cette partie a déjà signé la lettre de voiture : une seule signature par partie est possible.",
  carrier_unknown: "Aucun transporteur n’a accepté cet ordre : la lettre de voiture ne peut pas encore être signée.",
  sender_signature_missing: "L’expéditeur n’a pas signé. Faites-le signer, ou indiquez pourquoi sa signature est impossible.",
  goods_not_taken_over: "Le transporteur n’a pas signé la prise en charge : la livraison ne peut pas être signée avant.",
  impossibility_already_recorded: "L’impossibilité de signer est déjà inscrite sur la lettre de voiture.",
  signer_name_missing: "Indiquez le nom de la personne qui signe.",
  strokes_missing: "La signature est vide. Signez dans le cadre, ou choisissez une autre façon de signer.",
  code_not_verified: "Le code à usage unique n’a pas été vérifié. Demandez un nouveau code.",
  attestation_missing: "Le conducteur doit attester l’identité de la personne qui signe.",
  carrier_cannot_be_attested:
    "Le conducteur ne peut pas attester sa propre signature. Signez dans le cadre ou avec votre compte.",
  reason_missing: "Indiquez pourquoi la signature est impossible.",
  note_not_issued: "La lettre de voiture n’est pas encore établie.",
  nothing_to_add: "La lettre de voiture est déjà à jour.",
};
