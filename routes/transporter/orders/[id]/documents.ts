import { addDocumentOf } from "../../../(_lib)/order_actions/add_document.tsx";
import { define } from "../../../(_lib)/state.ts";

/** The carrier attaches a proof, photo or scan. */
export const handler = define.handlers({ POST: (ctx) => addDocumentOf(ctx, "carrier", "/transporter/orders") });
