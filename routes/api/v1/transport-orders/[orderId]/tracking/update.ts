import { updateOrderPosition } from "../../../../../../domain/api/transport_orders/tracking_operations.ts";
import { recordPosition } from "../../../../../../kv/tracking/track_order.ts";
import { reply } from "../../../../(_lib)/reply.ts";
import { endpoint } from "../../../../(_lib)/call.ts";
import { serve } from "../../../../(_lib)/serve.ts";
import { refusedChange } from "../../(_lib)/reply_order.ts";
import { answerOfPosition } from "../../(_lib)/answer_tracking.ts";

export const handler = serve(
  endpoint(updateOrderPosition, async ({ params: { orderId }, body: { lat, lng, timestamp }, viewer, state, operation }) => {
    const report = { orderId, operation, latDegrees: lat, lngDegrees: lng, at: timestamp };
    const recorded = await recordPosition(state.deps.store, viewer, report);
    return recorded.ok ? reply(200, answerOfPosition(recorded.value)) : refusedChange(recorded.refusal);
  }),
);
