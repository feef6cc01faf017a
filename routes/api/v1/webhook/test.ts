import { testWebhooks } from "../../../../domain/api/webhooks/webhooks_operations.ts";
import { sendPings } from "../../../../kv/webhooks/pings.ts";
import { endpoint } from "../../(_lib)/call.ts";
import { problem } from "../../(_lib)/problem.ts";
import { reply } from "../../(_lib)/reply.ts";
import { serve } from "../../(_lib)/serve.ts";

export const handler = serve(endpoint(testWebhooks, async ({ viewer, body, operation, state: { deps } }) => {
  const sent = await sendPings(deps.store, viewer, body?.webhookId ?? null, operation);
  if (sent.ok) return reply(202, { items: sent.value });
  return problem(sent.refusal === "operation_reused" ? "idempotency_key_reused" : "not_found");
}));
