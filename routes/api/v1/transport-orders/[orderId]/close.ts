import { closeTransportOrder } from "../../../../../domain/api/transport_orders/step_operations.ts";
import { closeOrderByReport } from "../../../../../kv/orders/close_by_report.ts";
import { endpoint } from "../../../(_lib)/call.ts";
import { serve } from "../../../(_lib)/serve.ts";
import { replyChange } from "../(_lib)/reply_order.ts";
import { requestOf, seenOrder } from "../(_lib)/seen_order.ts";

export const handler = serve(
  endpoint(closeTransportOrder, async (call) => {
    const { viewer, body, state: { deps: { store } } } = call;
    // Before the signature is stored: nothing is kept for who may not see the order.
    await seenOrder(call);
    return replyChange(viewer, await closeOrderByReport(store, viewer, { ...await requestOf(call), ...body }));
  }),
);
