import {
  cancelTransportOrder,
  getTransportOrder,
  replaceTransportOrder,
} from "../../../../../domain/api/transport_orders/order_operations.ts";
import { cancelOrder } from "../../../../../domain/orders/cancel_order.ts";
import { editOrder } from "../../../../../domain/orders/edit_order.ts";
import { changeOrder } from "../../../../../kv/orders/change_order.ts";
import { actorOf } from "../../../../../kv/orders/events.ts";
import { endpoint } from "../../../(_lib)/call.ts";
import { serve } from "../../../(_lib)/serve.ts";
import { replyChange, replyOrder, replySeen } from "../(_lib)/reply_order.ts";
import { requestOf, seenOrder } from "../(_lib)/seen_order.ts";
import { refusedDraft, tiedDraft } from "../(_lib)/tied_draft.ts";

/** What the other side reads where a client gives no reason of its own. */
const NO_REASON = "API";

export const handler = serve(
  endpoint(getTransportOrder, async (call) => replySeen(await seenOrder(call))),
  endpoint(replaceTransportOrder, async (call) => {
    const { viewer, body, state: { deps: { store } } } = call;
    const request = await requestOf(call);
    const draft = await tiedDraft(call, body);
    const changed = await changeOrder(store, viewer, {
      ...request,
      decide: (order, now) => editOrder(order, { by: actorOf(viewer), draft }, now),
    });
    return changed.ok ? replyOrder(viewer, changed.value) : refusedDraft(changed.refusal, body);
  }),
  endpoint(cancelTransportOrder, async (call) => {
    const { viewer, query: { reason = NO_REASON }, state: { deps: { store } } } = call;
    const changed = await changeOrder(store, viewer, {
      ...await requestOf(call),
      decide: (order, now) => cancelOrder(order, { by: actorOf(viewer), reason }, now),
    });
    return replyChange(viewer, changed);
  }),
);
