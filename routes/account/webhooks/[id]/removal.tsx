import { HttpError, page } from "fresh";
import { ConfirmPage } from "../../../../components/layout/ConfirmPage.tsx";
import { webhooksWords } from "../../../../domain/i18n/webhooks/webhooks_words.ts";
import type { Webhook } from "../../../../domain/webhooks/types.ts";
import { changeWebhook } from "../../../../kv/webhooks/change_webhooks.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { newOperationId } from "../../../(_lib)/operation_id.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, operationOf, viewerOf } from "../../../(_lib)/state.ts";
import { crumbsTo } from "../(_lib)/crumbs.ts";
import { hostOf, loadWebhook, webhookPath, WEBHOOKS_PATH } from "../(_lib)/load_webhook.ts";

interface RemovalData {
  readonly title: string;
  readonly webhook: Webhook;
}

/** Asks before a subscription is deleted. */
export const handler = define.handlers({
  async GET(ctx) {
    const webhook = await loadWebhook(ctx);
    return page<RemovalData>({ title: webhooksWords(ctx.state.lang).removeTitle(hostOf(webhook)), webhook });
  },

  async POST(ctx) {
    const removed = await changeWebhook(ctx.state.deps.store, viewerOf(ctx), {
      id: ctx.params.id!,
      operation: operationOf(ctx),
      action: "webhook.deleted",
      decide: () => null,
    });
    if (removed.ok) return seeOther(`${WEBHOOKS_PATH}?done=deleted`);
    throw new HttpError(removed.refusal.code === "operation_reused" ? 409 : 404);
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, webhook } = data as RemovalData;
  const words = webhooksWords(state.lang);
  return (
    <PortalShell state={state} url={url}>
      <ConfirmPage
        lang={state.lang}
        title={title}
        crumbs={crumbsTo(state, webhook)}
        consequence={<p>{words.removeText}</p>}
        confirm={words.remove}
        back={webhookPath(webhook.id)}
        action={url.pathname}
        csrf={state.session?.csrf}
        operationId={newOperationId()}
      />
    </PortalShell>
  );
});
