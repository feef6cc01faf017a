import { verifyProof } from "../../../../domain/orders/verify_proof.ts";
import { actOnOrder } from "../../../(_lib)/order_actions/act_on_order.ts";
import { define } from "../../../(_lib)/state.ts";

/** The shipper finds the proof of delivery good. */
export const handler = define.handlers({
  POST: (ctx) => actOnOrder(ctx, "verified", (order, by, now) => verifyProof(order, { by }, now)),
});
