import { CancellationPage, cancelOrderOf, showCancellation } from "../../../(_lib)/order_actions/cancellation.tsx";
import { define } from "../../../(_lib)/state.ts";

/** The carrier ends the order before anything is loaded. */
export const handler = define.handlers({
  GET: (ctx) => showCancellation(ctx, "carrier"),
  POST: (ctx) => cancelOrderOf(ctx, "carrier"),
});

export default define.page<typeof handler>(CancellationPage);
