import { assignCarrierToOrder } from "../../../../../domain/api/transport_orders/step_operations.ts";
import { assignCarrier } from "../../../../../kv/orders/assign_carrier.ts";
import { endpoint } from "../../../(_lib)/call.ts";
import { serve } from "../../../(_lib)/serve.ts";
import { replyChange } from "../(_lib)/reply_order.ts";
import { requestOf, seenOrder } from "../(_lib)/seen_order.ts";

export const handler = serve(
  endpoint(assignCarrierToOrder, async (call) => {
    const { viewer, body: { carrierId }, state: { deps: { store } } } = call;
    // First: whoever may not see the order is told nothing of carriers either.
    await seenOrder(call);
    return replyChange(viewer, await assignCarrier(store, viewer, { ...await requestOf(call), carrierId }));
  }),
);
