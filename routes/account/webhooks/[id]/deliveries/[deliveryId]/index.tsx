import { HttpError, page } from "fresh";
import { DescriptionList } from "../../../../../../components/layout/DescriptionList.tsx";
import { PageHead } from "../../../../../../components/layout/PageHead.tsx";
import { PostButton } from "../../../../../../components/layout/PostButton.tsx";
import { Section } from "../../../../../../components/layout/Section.tsx";
import { Status } from "../../../../../../components/status/Status.tsx";
import { formatsFor } from "../../../../../../domain/formats/formats.ts";
import { webhooksWords } from "../../../../../../domain/i18n/webhooks/webhooks_words.ts";
import type { Attempt, Delivery, Webhook } from "../../../../../../domain/webhooks/types.ts";
import { getDelivery, listAttempts } from "../../../../../../kv/webhooks/deliveries.ts";
import { newOperationId } from "../../../../../(_lib)/operation_id.ts";
import { PortalShell } from "../../../../../(_lib)/PortalShell.tsx";
import { define, viewerOf } from "../../../../../(_lib)/state.ts";
import { crumbsTo } from "../../../(_lib)/crumbs.ts";
import { loadWebhook } from "../../../(_lib)/load_webhook.ts";
import { DELIVERY_TONES, outcomeWords } from "../../../(_lib)/webhook_status.ts";

interface DeliveryData {
  readonly title: string;
  readonly webhook: Webhook;
  readonly delivery: Delivery;
  readonly attempts: readonly Attempt[];
}

/** One delivery: what was sent, and how every attempt ended. */
export const handler = define.handlers({
  async GET(ctx) {
    const { lang, deps: { store } } = ctx.state;
    const webhook = await loadWebhook(ctx);
    const delivery = await getDelivery(store.kv, webhook.id, ctx.params.deliveryId!, store.now());
    if (delivery === null) throw new HttpError(404);
    const attempts = await listAttempts(store.kv, webhook.id, delivery.id);
    return page<DeliveryData>({ title: webhooksWords(lang).event[delivery.type], webhook, delivery, attempts });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, webhook, delivery, attempts } = data as DeliveryData;
  const { lang } = state;
  const words = webhooksWords(lang);
  const formats = formatsFor(lang, viewerOf({ state }).timeZone);
  const code = (label: string, text: string) => <pre class="code-block" role="group" tabIndex={0} aria-label={label}>{text}</pre>;
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={title}
        lead={<Status tone={DELIVERY_TONES[delivery.state]} word={words.deliveryState[delivery.state]} />}
        crumbs={crumbsTo(state, webhook)}
        actions={delivery.orderId !== undefined && (
          <PostButton
            action={`${url.pathname}/replay`}
            csrf={state.session?.csrf}
            operationId={newOperationId()}
            icon="undo-2"
          >
            {words.replay}
          </PostButton>
        )}
      />
      <div class="stack">
        <Section id="body" title={words.body}>
          <DescriptionList
            items={[
              { term: "X-Webhook-Id", value: <code>{delivery.id}</code>, wide: true },
              { term: words.when, value: formats.dateTime(delivery.createdAt) },
              { term: words.attempts, value: formats.integer(delivery.attempts) },
            ]}
          />
          {code(words.body, JSON.stringify(JSON.parse(delivery.body), null, 2))}
        </Section>
        {attempts.length === 0 && <p>{words.noAttempt}</p>}
        {attempts.toReversed().map(({ n, at, durationMs, url, headers, outcome }) => (
          <Section key={n} id={`attempt-${n}`} title={words.attempt(n)}>
            <DescriptionList
              items={[
                { term: words.when, value: formats.dateTime(at) },
                { term: words.answer, value: `${outcomeWords(words, outcome)}, ${words.took(formats.integer(durationMs))}` },
              ]}
            />
            {code(
              words.request,
              [
                `POST ${url}`,
                ...Object.entries(headers).map(([name, value]) =>
                  `${name}: ${value}`
                ),
              ].join("\n"),
            )}
            {code(words.answer, "status" in outcome ? outcome.answer || "–" : outcome.detail || words.fault[outcome.fault])}
          </Section>
        ))}
      </div>
    </PortalShell>
  );
});
