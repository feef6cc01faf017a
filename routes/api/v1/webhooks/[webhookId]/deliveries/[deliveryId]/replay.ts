import { replayWebhookDelivery } from "../../../../../../../domain/api/webhooks/webhooks_operations.ts";
import { replayDelivery } from "../../../../../../../kv/webhooks/replays.ts";
import { endpoint } from "../../../../../(_lib)/call.ts";
import { problem } from "../../../../../(_lib)/problem.ts";
import { reply } from "../../../../../(_lib)/reply.ts";
import { serve } from "../../../../../(_lib)/serve.ts";

export const handler = serve(endpoint(replayWebhookDelivery, async ({ viewer, params, operation, state: { deps } }) => {
  const replayed = await replayDelivery(deps.store, viewer, params, operation);
  if (replayed.ok) return reply(202, { accepted: true });
  return problem(replayed.refusal === "operation_reused" ? "idempotency_key_reused" : "not_found");
}));
