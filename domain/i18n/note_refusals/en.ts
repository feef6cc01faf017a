import type { NoteRefusalCode } from "../../notes/refusals.ts";

/** Why a note cannot be signed and what to do, in English. */
export const en: Readonly<Record<NoteRefusalCode, string>> = {
  note_moved_on: "The consignment note was added to meanwhile. Read it again, then sign.",
  role_already_signed: "This party has already signed the consignment note: each party signs once.",
  carrier_unknown: "No carrier has accepted this order: the consignment note cannot be signed yet.",
  sender_signature_missing: "The sender has not signed. Have them sign, or say why their signature is impossible.",
  goods_not_taken_over: "The carrier has not signed for taking over the goods: the delivery cannot be signed before that.",
  impossibility_already_recorded: "The consignment note already says that this signature is impossible.",
  signer_name_missing: "Enter the name of the person who signs.",
  strokes_missing: "The signature is empty. Sign in the box, or choose another way to sign.",
  code_not_verified: "The one-time code was not verified. Ask for a new code.",
  attestation_missing: "The driver must vouch for the person who signs.",
  carrier_cannot_be_attested: "Drivers cannot vouch for their own signature. Sign in the box or with your account.",
  reason_missing: "Say why the signature is impossible.",
  note_not_issued: "The consignment note has not been issued yet.",
  nothing_to_add: "The consignment note is already up to date.",
};
