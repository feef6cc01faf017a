import { resumed } from "../../../../domain/webhooks/changes.ts";
import { define } from "../../../(_lib)/state.ts";
import { actOnWebhook } from "../(_lib)/act_on_webhook.ts";

/** Lets what waited go on, whyever it was paused. */
export const handler = define.handlers({
  POST: (ctx) => actOnWebhook(ctx, "webhook.resumed", "webhookResumed", (webhook) => resumed(webhook)),
});
