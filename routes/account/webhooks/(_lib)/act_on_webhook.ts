import { HttpError } from "fresh";
import type { AuditAction } from "../../../../domain/audits/audit.ts";
import type { DoneCode } from "../../../../domain/i18n/nav/fr.ts";
import type { Webhook } from "../../../../domain/webhooks/types.ts";
import { changeWebhook } from "../../../../kv/webhooks/change_webhooks.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { operationOf, type RequestContext, viewerOf } from "../../../(_lib)/state.ts";
import { webhookPath } from "./load_webhook.ts";

/**
 * Changes the subscription of the address by a button, whatever else was changed meanwhile, and shows its page.
 * @throws {HttpError} 404 when it is not the viewer's, 409 when the form was sent before with other content.
 */
export async function actOnWebhook(
  ctx: RequestContext,
  action: AuditAction,
  done: DoneCode,
  decide: (webhook: Webhook, now: number) => Webhook,
): Promise<Response> {
  const id = ctx.params.id!;
  const changed = await changeWebhook(ctx.state.deps.store, viewerOf(ctx), { id, operation: operationOf(ctx), action, decide });
  if (changed.ok) return seeOther(`${webhookPath(id)}?done=${done}`);
  throw new HttpError(changed.refusal.code === "operation_reused" ? 409 : 404);
}
