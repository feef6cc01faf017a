import { searchTransportOrders } from "../../../../domain/api/transport_orders/order_operations.ts";
import { endpoint } from "../../(_lib)/call.ts";
import { serve } from "../../(_lib)/serve.ts";
import { listAnswer } from "./(_lib)/list_answer.ts";

export const handler = serve(
  endpoint(searchTransportOrders, (call) => {
    const { q, cursor, limit } = call.query;
    return listAnswer(call, { search: q, cursor, limit });
  }),
);
