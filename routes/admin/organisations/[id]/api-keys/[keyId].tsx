import { HttpError, page } from "fresh";
import { z } from "zod";
import { ErrorSummary } from "../../../../../components/form/ErrorSummary.tsx";
import { FormActions } from "../../../../../components/form/FormActions.tsx";
import { NumberField } from "../../../../../components/form/NumberField.tsx";
import { Button } from "../../../../../components/layout/Button.tsx";
import { Form } from "../../../../../components/layout/Form.tsx";
import { LinkButton } from "../../../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../../../components/layout/PageHead.tsx";
import { formatsFor } from "../../../../../domain/formats/formats.ts";
import { integer, optional } from "../../../../../domain/forms/fields.ts";
import { parseForm } from "../../../../../domain/forms/form.ts";
import { adminWords } from "../../../../../domain/i18n/admin/admin_words.ts";
import { apiKeysWords } from "../../../../../domain/i18n/api_keys/api_keys_words.ts";
import { type ApiKey, RATE_KINDS } from "../../../../../domain/identity/api_key.ts";
import { RATE_LIMITS } from "../../../../../jobs/ports/rate_limit/rate_limiter.ts";
import { getApiKeyFor, limitApiKey } from "../../../../../kv/identity/api_keys.ts";
import { seeOther } from "../../../../(_lib)/answers.ts";
import { errorOf, type FormView, freshForm, refusedForm } from "../../../../(_lib)/form_answer.ts";
import { PortalShell } from "../../../../(_lib)/PortalShell.tsx";
import { define, type RequestContext, viewerOf } from "../../../../(_lib)/state.ts";
import { reason, ReasonField } from "../../../(_lib)/ReasonField.tsx";

/** A thousand requests a second: beyond, a client is better served by webhooks. */
const perMinute = optional(integer({ min: 1, max: 60_000 }));
const limitsForm = z.strictObject({ read: perMinute, write: perMinute, upload: perMinute, reason });

interface LimitsData {
  readonly title: string;
  readonly key: ApiKey;
  readonly form: FormView;
}

/** How many requests a minute a key may make. Set to what they are, the limits change nothing. */
export const handler = define.handlers({
  async GET(ctx) {
    const key = await keyOf(ctx);
    const limits = Object.entries(key.limits ?? {}).map(([kind, count]) => [kind, String(count)]);
    return show(ctx, key, freshForm(Object.fromEntries(limits)), 200);
  },

  async POST(ctx) {
    const { state, params } = ctx;
    const parsed = parseForm(limitsForm, state.form);
    if (!parsed.ok) return show(ctx, await keyOf(ctx), refusedForm(state, parsed.values, parsed.errors), 422);
    const { reason, ...counts } = parsed.value;
    const limits = Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== undefined));
    const agreed = { orgId: params.id!, id: params.keyId!, limits, reason };
    if (await limitApiKey(state.deps.store, viewerOf(ctx), agreed) === null) throw new HttpError(404);
    return seeOther(`/admin/organisations/${params.id}/api-keys?done=saved`);
  },
});

async function keyOf({ state, params }: RequestContext): Promise<ApiKey> {
  const key = await getApiKeyFor(state.deps.store.kv, { orgId: params.id! }, params.keyId!);
  if (key === null) throw new HttpError(404);
  return key.value;
}

function show({ state }: RequestContext, key: ApiKey, form: FormView, status: number) {
  return page<LimitsData>({ title: apiKeysWords(state.lang).limitsTitle(key.name), key, form }, { status });
}

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, key, form } = data as LimitsData;
  const { lang, session } = state;
  const words = apiKeysWords(lang);
  const formats = formatsFor(lang);
  const organisation = `/admin/organisations/${key.orgId}`;
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={title}
        lead={words.limitsLead}
        crumbs={[
          { href: "/admin/organisations", word: adminWords(lang).organisations.title },
          { href: `${organisation}/api-keys`, word: words.title },
        ]}
      />
      <ErrorSummary lang={lang} errors={form.errors} />
      <Form action={url.pathname} csrf={session?.csrf} operationId={form.operationId}>
        {RATE_KINDS.map((kind) => (
          <NumberField
            key={kind}
            lang={lang}
            name={kind}
            label={words.limitKind[kind]}
            hint={words.limitHint(formats.integer(RATE_LIMITS[kind]))}
            value={form.values[kind]}
            error={errorOf(form, kind)}
            whole
            optional
          />
        ))}
        <ReasonField state={state} form={form} />
        <FormActions>
          <Button kind="primary">{words.saveLimits}</Button>
          <LinkButton href={`${organisation}/api-keys`} kind="quiet">{words.back}</LinkButton>
        </FormActions>
      </Form>
    </PortalShell>
  );
});
