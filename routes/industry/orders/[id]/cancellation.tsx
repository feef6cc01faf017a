import { CancellationPage, cancelOrderOf, showCancellation } from "../../../(_lib)/order_actions/cancellation.tsx";
import { define } from "../../../(_lib)/state.ts";

/** The shipper ends the order before anything is loaded. */
export const handler = define.handlers({
  GET: (ctx) => showCancellation(ctx, "shipper"),
  POST: (ctx) => cancelOrderOf(ctx, "shipper"),
});

export default define.page<typeof handler>(CancellationPage);
