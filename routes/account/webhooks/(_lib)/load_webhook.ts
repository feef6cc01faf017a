import { HttpError } from "fresh";
import type { Webhook } from "../../../../domain/webhooks/types.ts";
import { getWebhook } from "../../../../kv/webhooks/webhooks.ts";
import { type RequestContext, viewerOf } from "../../../(_lib)/state.ts";

/** Where the subscriptions are listed. */
export const WEBHOOKS_PATH = "/account/webhooks";

/** The page of one of them. */
export function webhookPath(id: string): string {
  return `${WEBHOOKS_PATH}/${id}`;
}

/**
 * The subscription of the address, of the viewer's own organisation.
 * @throws {HttpError} 404 when there is none.
 */
export async function loadWebhook(ctx: RequestContext): Promise<Webhook> {
  const found = await getWebhook(ctx.state.deps.store.kv, viewerOf(ctx).orgId, ctx.params.id!);
  if (found === null) throw new HttpError(404);
  return found.value;
}

/** The name of a subscription: its server. */
export function hostOf({ url }: Pick<Webhook, "url">): string {
  return new URL(url).host;
}
