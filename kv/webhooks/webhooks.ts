import { MAX_WEBHOOKS, type Webhook } from "../../domain/webhooks/types.ts";
import { type Aggregate, type Loaded, loaded } from "../commit.ts";
import { keys } from "../keys.ts";
import { readAll } from "../page.ts";

/** Subscriptions; they are few, so their list is the range of an organisation's records. */
export const WEBHOOKS: Aggregate<Webhook> = {
  name: "webhooks",
  key: (webhook) => keys.webhook(webhook.orgId, webhook.id),
  entries: () => [],
  counters: () => [],
  lists: () => [],
};

/** The subscription `id` of `orgId`, or null: another organisation's is as unknown as none. */
export async function getWebhook(kv: Deno.Kv, orgId: string, id: string): Promise<Loaded<Webhook> | null> {
  return loaded(await kv.get<Webhook>(keys.webhook(orgId, id)));
}

/** All subscriptions of an organisation, oldest first. */
export function listWebhooks(kv: Deno.Kv, orgId: string): Promise<Webhook[]> {
  // Two created at once may make one more than allowed.
  return readAll<Webhook>(kv, { prefix: keys.webhook(orgId, "").slice(0, 2) }, 2 * MAX_WEBHOOKS);
}
