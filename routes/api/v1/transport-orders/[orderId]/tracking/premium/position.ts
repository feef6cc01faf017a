import { getPremiumPosition } from "../../../../../../../domain/api/transport_orders/tracking_operations.ts";
import { getLatestPosition } from "../../../../../../../kv/tracking/track_order.ts";
import { problem } from "../../../../../(_lib)/problem.ts";
import { reply } from "../../../../../(_lib)/reply.ts";
import { endpoint } from "../../../../../(_lib)/call.ts";
import { serve } from "../../../../../(_lib)/serve.ts";
import { seenOrder } from "../../../(_lib)/seen_order.ts";
import { answerOfPosition, requireOrganiser } from "../../../(_lib)/answer_tracking.ts";

export const handler = serve(
  endpoint(getPremiumPosition, async (call) => {
    const seen = await seenOrder(call);
    requireOrganiser(seen);
    const latest = await getLatestPosition(call.state.deps.store, seen.order.id);
    return latest === null ? problem("not_found") : reply(200, answerOfPosition(latest));
  }),
);
