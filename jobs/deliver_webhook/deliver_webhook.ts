import { SECOND_MS } from "../../domain/time/instant.ts";
import { postponeTurn, recordAttempt, takeTurn } from "../../kv/webhooks/turns.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";
import { attemptDelivery } from "./attempt_delivery.ts";
import { inSlot } from "./slots.ts";

/** How soon it is tried again to find a place. */
const NO_PLACE_MS = 2 * SECOND_MS;

/**
 * Attempts the first waiting delivery of an order to one subscription. The attempt is recorded before the job ends: after a crash in between it is
 * sent again, with the same id; after a mere conflict it is not.
 */
export const deliverWebhook: Handler<"deliver_webhook", JobPorts> = async (store, ports, ref, { messageId, signal }) => {
  const turn = await takeTurn(store, ref, messageId);
  if (turn === null) return null;
  const { webhook, delivery } = turn;
  const attempt = await inSlot(webhook.id, () => attemptDelivery(store, ports, webhook, delivery, signal));
  const chance = Math.random();
  if (attempt === null) await postponeTurn(store, ref, messageId, store.now() + Math.round(NO_PLACE_MS * (1 + chance)));
  else {
    await recordAttempt(store, ref, { messageId, deliveryId: delivery.id, attempt, chance });
  }
  return null;
};
