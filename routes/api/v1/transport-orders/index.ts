import { createTransportOrder, listTransportOrders } from "../../../../domain/api/transport_orders/order_operations.ts";
import type { Order } from "../../../../domain/orders/types.ts";
import { createOrder } from "../../../../kv/orders/create_order.ts";
import { getOrderFor } from "../../../../kv/orders/change_order.ts";
import { problem } from "../../(_lib)/problem.ts";
import { endpoint } from "../../(_lib)/call.ts";
import { serve } from "../../(_lib)/serve.ts";
import { replyOrder } from "./(_lib)/reply_order.ts";
import { refusedDraft, tiedDraft } from "./(_lib)/tied_draft.ts";
import { listAnswer } from "./(_lib)/list_answer.ts";

export const handler = serve(
  endpoint(createTransportOrder, async (call) => {
    const { viewer, body, state: { deps: { store } }, operation } = call;
    if (viewer.orgKind !== "shipper") return problem("forbidden");
    let made: Order | undefined;
    const created = await createOrder(store, viewer, await tiedDraft(call, body), operation, {
      also: (_commit, { order }) => made = order,
    });
    if (!created.ok) return refusedDraft(created.refusal, body);
    const { id } = created.value;
    // The same operation again made nothing: the order is the one of the first time, as it is now.
    const order = made?.id === id ? made : (await getOrderFor(store.kv, viewer, id))!.value;
    const answer = replyOrder(viewer, order, 201);
    return { ...answer, headers: { ...answer.headers, location: `/api/v1/transport-orders/${id}` } };
  }),
  endpoint(listTransportOrders, (call) => {
    const { status, day, cursor, limit } = call.query;
    return listAnswer(call, { phase: status, day, cursor, limit });
  }),
);
