import { answerOfTracking } from "../../../../../../domain/api/transport_orders/answer_of_order.ts";
import { getOrderTracking } from "../../../../../../domain/api/transport_orders/tracking_operations.ts";
import { getLatestPosition, listPositions } from "../../../../../../kv/tracking/track_order.ts";
import { listed } from "../../../../(_lib)/listed.ts";
import { endpoint } from "../../../../(_lib)/call.ts";
import { serve } from "../../../../(_lib)/serve.ts";
import { seenOrder } from "../../(_lib)/seen_order.ts";
import { answerOfPosition, requireOrganiser } from "../../(_lib)/answer_tracking.ts";

export const handler = serve(
  endpoint(getOrderTracking, async (call) => {
    const { store } = call.state.deps;
    const seen = await seenOrder(call);
    requireOrganiser(seen);
    const { id: orderId, tracking } = seen.order;
    const [latest, page] = await Promise.all([getLatestPosition(store, orderId), listPositions(store, orderId, call.query)]);
    const { body, ...answer } = listed(call, page.rows.map(answerOfPosition), page.next);
    return {
      ...answer,
      body: {
        orderId,
        tracking: tracking ? answerOfTracking(tracking) : null,
        latestPosition: latest && answerOfPosition(latest),
        ...body as object,
      },
    };
  }),
);
