import type { SignerRole } from "./types.ts";

/** Every reason why a note cannot be signed, with its HTTP status. Texts: `i18n/note_refusals/`. */
export const NOTE_REFUSALS = {
  /** Somebody else signed since the note was read. */
  note_moved_on: 409,
  role_already_signed: 409,
  /** The order was not accepted: no carrier could take the goods over. */
  carrier_unknown: 409,
  /** The carrier signs what the sender signed, or what was recorded in its place. */
  sender_signature_missing: 409,
  /** Nothing can be delivered that the carrier did not take over. */
  goods_not_taken_over: 409,
  /** The role's signature was already recorded as impossible. */
  impossibility_already_recorded: 409,
  signer_name_missing: 422,
  strokes_missing: 422,
  code_not_verified: 422,
  attestation_missing: 422,
  /** A driver vouches for others, not for itself. */
  carrier_cannot_be_attested: 422,
  reason_missing: 422,
  /** Times are added to a note that exists. */
  note_not_issued: 409,
  nothing_to_add: 409,
} as const;

export type NoteRefusalCode = keyof typeof NOTE_REFUSALS;

/** Why a note cannot be signed. `role` is the one that tried, where a role did. */
export interface NoteRefusal {
  readonly code: NoteRefusalCode;
  readonly role?: SignerRole;
}
