import { issueLinkOf } from "../../../../../(_lib)/order_actions/issue_link.tsx";
import { define } from "../../../../../(_lib)/state.ts";

/** The carrier sends the people at a delivery the link by which they follow and sign it. */
export const handler = define.handlers({ POST: (ctx) => issueLinkOf(ctx, "carrier", "/transporter/orders") });
