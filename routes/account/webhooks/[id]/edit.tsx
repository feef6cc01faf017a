import { HttpError, page } from "fresh";
import type { Option } from "../../../../components/form/SelectField.tsx";
import { PageHead } from "../../../../components/layout/PageHead.tsx";
import { typedValues } from "../../../../domain/forms/form.ts";
import { webhooksWords } from "../../../../domain/i18n/webhooks/webhooks_words.ts";
import { withContent } from "../../../../domain/webhooks/changes.ts";
import type { Webhook } from "../../../../domain/webhooks/types.ts";
import { webhookValues } from "../../../../domain/webhooks/webhook_form.ts";
import { changeWebhook } from "../../../../kv/webhooks/change_webhooks.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { type FormView, freshForm } from "../../../(_lib)/form_answer.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../../(_lib)/state.ts";
import { WebhookForm } from "../(_components)/WebhookForm.tsx";
import { crumbsTo } from "../(_lib)/crumbs.ts";
import { loadWebhook, webhookPath } from "../(_lib)/load_webhook.ts";
import { readWebhookForm } from "../(_lib)/read_webhook_form.ts";
import { siteOptions } from "../(_lib)/site_options.ts";

interface EditData {
  readonly title: string;
  readonly webhook: Webhook;
  readonly form: FormView;
  readonly sites: readonly Option[];
  readonly revision: number;
}

/** Changes address, events and filters of a subscription; its secret stays. */
export const handler = define.handlers({
  async GET(ctx) {
    const webhook = await loadWebhook(ctx);
    return await show(ctx, webhook, freshForm(webhookValues(webhook)), webhook.revision, 200);
  },

  async POST(ctx) {
    const { state } = ctx;
    const webhook = await loadWebhook(ctx);
    const revision = Number(state.form.get("revision"));
    state.form.delete("revision");
    if (!Number.isInteger(revision) || revision < 1) throw new HttpError(422);
    const read = readWebhookForm(state);
    if (!read.ok) return await show(ctx, webhook, read.refusal, revision, 422);
    const changed = await changeWebhook(state.deps.store, viewerOf(ctx), {
      id: webhook.id,
      operation: operationOf(ctx),
      revision,
      action: "webhook.changed",
      decide: (before, now) => withContent(before, read.value, now),
    });
    if (changed.ok) return seeOther(`${webhookPath(webhook.id)}?done=saved`);
    const { refusal } = changed;
    if (refusal.code !== "webhook_changed_meanwhile") throw new HttpError(refusal.code === "operation_reused" ? 409 : 404);
    const errors = [{ message: webhooksWords(state.lang).changedMeanwhile }];
    return await show(ctx, webhook, { ...freshForm(typedValues(state.form)), errors }, refusal.webhook.revision, 409);
  },
});

async function show(ctx: RequestContext, webhook: Webhook, form: FormView, revision: number, status: number) {
  const title = webhooksWords(ctx.state.lang).edit;
  return page<EditData>({ title, webhook, form, sites: await siteOptions(ctx), revision }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, webhook, form, sites, revision } = data as EditData;
  return (
    <PortalShell state={state} url={url}>
      <PageHead lang={state.lang} title={title} crumbs={crumbsTo(state, webhook)} />
      <WebhookForm
        state={state}
        form={form}
        sites={sites}
        revision={revision}
        action={url.pathname}
        back={webhookPath(webhook.id)}
        confirm={webhooksWords(state.lang).save}
      />
    </PortalShell>
  );
});
