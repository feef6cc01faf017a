import { discardFromOrder, DiscardingPage, showDiscarding } from "../../../../../(_lib)/mail_intake/discard_from_order.tsx";
import { define } from "../../../../../(_lib)/state.ts";

/** The carrier takes a document off the order that came by mail to its address and belongs nowhere. */
export const handler = define.handlers({
  GET: (ctx) => showDiscarding(ctx, "carrier"),
  POST: (ctx) => discardFromOrder(ctx, "carrier"),
});

export default define.page<typeof handler>(DiscardingPage);
