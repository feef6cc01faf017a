import { pingToSend, recordPing } from "../../kv/webhooks/pings.ts";
import { attemptDelivery } from "../deliver_webhook/attempt_delivery.ts";
import { inSlot } from "../deliver_webhook/slots.ts";
import type { Handler } from "../handler.ts";
import type { JobPorts } from "../job_ports.ts";

/** Sends a test, once unless a crash comes between the test and its record. Throws, to be tried again soon, when there is no place for a call. */
export const pingWebhook: Handler<"ping_webhook", JobPorts> = async (store, ports, ref, { messageId, signal }) => {
  const ping = await pingToSend(store, ref, messageId);
  if (ping === null) return null;
  const attempt = await inSlot(ref.webhookId, () => attemptDelivery(store, ports, ping.webhook, ping.delivery, signal));
  if (attempt === null) throw new Error("too many calls to partners are under way: the test waits");
  await recordPing(store, ref, ping.delivery, attempt);
  return null;
};
