import { HttpError, page } from "fresh";
import { z } from "zod";
import { ErrorSummary } from "../../../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../../../components/form/FormActions.tsx";
import { RadioGroup } from "../../../../components/form/RadioGroup.tsx";
import { Button } from "../../../../components/layout/Button.tsx";
import { Form } from "../../../../components/layout/Form.tsx";
import { LinkButton } from "../../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../../components/layout/PageHead.tsx";
import { oneOf } from "../../../../domain/forms/fields.ts";
import { parseForm } from "../../../../domain/forms/form.ts";
import { uiWords } from "../../../../domain/i18n/ui/ui_words.ts";
import { webhooksWords } from "../../../../domain/i18n/webhooks/webhooks_words.ts";
import { MAX_OVERLAP_HOURS, withSecret } from "../../../../domain/webhooks/changes.ts";
import type { Webhook } from "../../../../domain/webhooks/types.ts";
import { changeWebhook } from "../../../../kv/webhooks/change_webhooks.ts";
import { errorOf, type FormView, freshForm, refusedForm } from "../../../(_lib)/form_answer.ts";
import { newWebhookSecret } from "../../../(_lib)/new_webhook_secret.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, operationOf, viewerOf } from "../../../(_lib)/state.ts";
import { ShownSecret } from "../(_components)/ShownSecret.tsx";
import { crumbsTo } from "../(_lib)/crumbs.ts";
import { loadWebhook, webhookPath } from "../(_lib)/load_webhook.ts";

const OVERLAPS = [0, 6, 24, 72, MAX_OVERLAP_HOURS].map(String);
const secretForm = z.strictObject({ overlapHours: oneOf(OVERLAPS).transform(Number) });

interface SecretData {
  readonly title: string;
  readonly webhook: Webhook;
  /** The form to fill, or the secret that was made. */
  readonly outcome: { readonly form: FormView } | { readonly secret: string };
}

/** Gives a subscription another secret. The answer is the page itself: it shows the secret, which no other page does. */
export const handler = define.handlers({
  async GET(ctx) {
    const data: SecretData = {
      title: webhooksWords(ctx.state.lang).rotate,
      webhook: await loadWebhook(ctx),
      outcome: { form: freshForm({ overlapHours: "24" }) },
    };
    return page(data);
  },

  async POST(ctx) {
    const { state } = ctx;
    const { store, ports: { secrets } } = state.deps;
    const words = webhooksWords(state.lang);
    const before = await loadWebhook(ctx);
    const parsed = parseForm(secretForm, state.form);
    if (!parsed.ok) {
      const form = refusedForm(state, parsed.values, parsed.errors);
      return page<SecretData>({ title: words.rotate, webhook: before, outcome: { form } }, { status: 422 });
    }
    const sealed = await secrets.seal(newWebhookSecret());
    const changed = await changeWebhook(store, viewerOf(ctx), {
      id: before.id,
      operation: operationOf(ctx),
      action: "webhook.secret_changed",
      decide: (webhook, now) => withSecret(webhook, sealed, parsed.value.overlapHours, now),
    });
    if (!changed.ok) throw new HttpError(changed.refusal.code === "operation_reused" ? 409 : 404);
    const secret = await secrets.open(changed.value.sealedSecret);
    if (secret === null) throw new Error("a secret that was sealed just now does not open");
    const data: SecretData = { title: words.secretTitle, webhook: changed.value, outcome: { secret } };
    return page(data, { headers: { "cache-control": "no-store" } });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, webhook, outcome } = data as SecretData;
  const { lang } = state;
  const words = webhooksWords(lang);
  const back = webhookPath(webhook.id);
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={title}
        lead={"form" in outcome && words.rotateText}
        crumbs={crumbsTo(state, webhook)}
      />
      {"secret" in outcome ? <ShownSecret lang={lang} secret={outcome.secret} back={back} /> : (
        <>
          <ErrorSummary lang={lang} errors={outcome.form.errors} />
          <Form action={url.pathname} csrf={state.session?.csrf} operationId={outcome.form.operationId}>
            <RadioGroup
              lang={lang}
              name="overlapHours"
              label={words.overlap}
              value={outcome.form.values.overlapHours}
              error={errorOf(outcome.form, "overlapHours")}
              options={OVERLAPS.map((hours) => ({ value: hours, label: words.overlapHours(Number(hours)) }))}
            />
            <FormActions>
              <Button kind="primary">{words.rotate}</Button>
              <LinkButton href={back} kind="quiet">{uiWords(lang).back}</LinkButton>
            </FormActions>
          </Form>
        </>
      )}
    </PortalShell>
  );
});
