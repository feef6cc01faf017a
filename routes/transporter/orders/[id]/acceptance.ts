import { acceptOffer } from "../../../../kv/orders/offers.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { revisionOf } from "../../../(_lib)/order_actions/desk_order.ts";
import { answerLateOffer } from "../../../(_lib)/order_actions/late_offer.ts";
import { refuseAct } from "../../../(_lib)/order_actions/refuse_act.tsx";
import { define, operationOf, viewerOf } from "../../../(_lib)/state.ts";

/** The carrier takes the order that it was offered. */
export const handler = define.handlers({
  async POST(ctx) {
    const orderId = ctx.params.id!;
    const accepted = await acceptOffer(ctx.state.deps.store, viewerOf(ctx), {
      orderId,
      operation: operationOf(ctx),
      revision: revisionOf(ctx.state.form),
    });
    const path = `/transporter/orders/${orderId}`;
    if (accepted.ok) return seeOther(`${path}?done=accepted`);
    return accepted.refusal.code === "order_not_found" ? answerLateOffer(ctx) : refuseAct(ctx, accepted.refusal, path);
  },
});
