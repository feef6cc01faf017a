import { HttpError, page } from "fresh";
import type { Option } from "../../../components/form/SelectField.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { typedValues } from "../../../domain/forms/form.ts";
import { webhooksWords } from "../../../domain/i18n/webhooks/webhooks_words.ts";
import { MAX_WEBHOOKS } from "../../../domain/webhooks/types.ts";
import { createWebhook } from "../../../kv/webhooks/change_webhooks.ts";
import { type FormView, freshForm } from "../../(_lib)/form_answer.ts";
import { newWebhookSecret } from "../../(_lib)/new_webhook_secret.ts";
import { PortalShell } from "../../(_lib)/PortalShell.tsx";
import { define, operationOf, type RequestContext, viewerOf } from "../../(_lib)/state.ts";
import { ShownSecret } from "./(_components)/ShownSecret.tsx";
import { WebhookForm } from "./(_components)/WebhookForm.tsx";
import { crumbsTo } from "./(_lib)/crumbs.ts";
import { webhookPath, WEBHOOKS_PATH } from "./(_lib)/load_webhook.ts";
import { readWebhookForm } from "./(_lib)/read_webhook_form.ts";
import { siteOptions } from "./(_lib)/site_options.ts";

interface NewWebhookData {
  readonly title: string;
  /** The form to fill, or the secret of the subscription that was made. */
  readonly outcome: { readonly form: FormView; readonly sites: readonly Option[] } | {
    readonly id: string;
    readonly secret: string;
  };
}

/** Makes a subscription. The answer is the page itself: it shows the secret, which no other page does. */
export const handler = define.handlers({
  GET: (ctx) => ask(ctx, freshForm(), 200),

  async POST(ctx) {
    const { state } = ctx;
    const { store, ports: { secrets } } = state.deps;
    const read = readWebhookForm(state);
    if (!read.ok) return ask(ctx, read.refusal, 422);
    const sealed = await secrets.seal(newWebhookSecret());
    const created = await createWebhook(store, viewerOf(ctx), read.value, sealed, operationOf(ctx));
    if (created.ok) {
      const { id, sealedSecret } = created.value;
      const secret = await secrets.open(sealedSecret);
      if (secret === null) throw new Error("a secret that was sealed just now does not open");
      const data: NewWebhookData = { title: webhooksWords(state.lang).secretTitle, outcome: { id, secret } };
      return page(data, { headers: { "cache-control": "no-store" } });
    }
    if (created.refusal.code !== "too_many_webhooks") throw new HttpError(409);
    const errors = [{ message: webhooksWords(state.lang).full(MAX_WEBHOOKS) }];
    return ask(ctx, { ...freshForm(typedValues(state.form)), errors }, 422);
  },
});

async function ask(ctx: RequestContext, form: FormView, status: number) {
  const data: NewWebhookData = {
    title: webhooksWords(ctx.state.lang).create,
    outcome: { form, sites: await siteOptions(ctx) },
  };
  return page(data, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, outcome } = data as NewWebhookData;
  const { lang } = state;
  return (
    <PortalShell state={state} url={url}>
      <PageHead lang={lang} title={title} crumbs={crumbsTo(state)} />
      {"secret" in outcome ? <ShownSecret lang={lang} secret={outcome.secret} back={webhookPath(outcome.id)} /> : (
        <WebhookForm
          state={state}
          form={outcome.form}
          sites={outcome.sites}
          action={url.pathname}
          back={WEBHOOKS_PATH}
          confirm={title}
        />
      )}
    </PortalShell>
  );
});
