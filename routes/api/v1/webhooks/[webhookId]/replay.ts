import { replayWebhook } from "../../../../../domain/api/webhooks/webhooks_operations.ts";
import { replayRange } from "../../../../../kv/webhooks/replays.ts";
import { endpoint } from "../../../(_lib)/call.ts";
import { problem } from "../../../(_lib)/problem.ts";
import { reply } from "../../../(_lib)/reply.ts";
import { serve } from "../../../(_lib)/serve.ts";

export const handler = serve(endpoint(replayWebhook, async ({ viewer, params, body, operation, state: { deps } }) => {
  const replayed = await replayRange(deps.store, viewer, { ...params, ...body }, operation);
  if (replayed.ok) return reply(202, { accepted: true });
  return problem(replayed.refusal === "operation_reused" ? "idempotency_key_reused" : "not_found");
}));
