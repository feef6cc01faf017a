import { closeOrder } from "../../../../domain/orders/close_order.ts";
import { actOnOrder } from "../../../(_lib)/order_actions/act_on_order.ts";
import { define } from "../../../(_lib)/state.ts";

/** The shipper ends the order. */
export const handler = define.handlers({
  POST: (ctx) => actOnOrder(ctx, "closed", (order, by, now) => closeOrder(order, { by }, now)),
});
