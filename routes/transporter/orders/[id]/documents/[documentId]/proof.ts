import { confirmProofOf } from "../../../../../(_lib)/mail_intake/confirm_proof_of.ts";
import { define } from "../../../../../(_lib)/state.ts";

/** The carrier says that a document which came by mail is the proof of delivery. */
export const handler = define.handlers({ POST: (ctx) => confirmProofOf(ctx, "carrier", "/transporter/orders") });
