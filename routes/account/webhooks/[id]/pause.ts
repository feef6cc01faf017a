import { pausedByOwner } from "../../../../domain/webhooks/changes.ts";
import { define } from "../../../(_lib)/state.ts";
import { actOnWebhook } from "../(_lib)/act_on_webhook.ts";

/** Sends nothing more until the owner says so; events wait. */
export const handler = define.handlers({
  POST: (ctx) => actOnWebhook(ctx, "webhook.paused", "webhookPaused", pausedByOwner),
});
