import { page } from "fresh";
import { DateField } from "../../../../components/form/DateField.tsx";
import { FormActions } from "../../../../components/form/FormActions.tsx";
import { Button } from "../../../../components/layout/Button.tsx";
import { DescriptionList } from "../../../../components/layout/DescriptionList.tsx";
import { Form } from "../../../../components/layout/Form.tsx";
import { LinkButton } from "../../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../../components/layout/Notice.tsx";
import { PageHead } from "../../../../components/layout/PageHead.tsx";
import { PostButton } from "../../../../components/layout/PostButton.tsx";
import { Section } from "../../../../components/layout/Section.tsx";
import { Status } from "../../../../components/status/Status.tsx";
import type { Site } from "../../../../domain/directory/types.ts";
import { formatsFor } from "../../../../domain/formats/formats.ts";
import { webhooksWords } from "../../../../domain/i18n/webhooks/webhooks_words.ts";
import { addDays } from "../../../../domain/time/local.ts";
import { dayOf } from "../../../../domain/time/zoned.ts";
import { type Delivery, KEPT_DAYS, type Webhook } from "../../../../domain/webhooks/types.ts";
import { getCard } from "../../../../kv/directory/book.ts";
import { SITES } from "../../../../kv/directory/books.ts";
import type { Page } from "../../../../kv/page.ts";
import { listDeliveries } from "../../../../kv/webhooks/deliveries.ts";
import { newOperationId } from "../../../(_lib)/operation_id.ts";
import { PortalShell } from "../../../(_lib)/PortalShell.tsx";
import { define, type State, viewerOf } from "../../../(_lib)/state.ts";
import { DeliveryLog } from "../(_components)/DeliveryLog.tsx";
import { crumbsTo } from "../(_lib)/crumbs.ts";
import { hostOf, loadWebhook, webhookPath } from "../(_lib)/load_webhook.ts";
import { webhookStatus } from "../(_lib)/webhook_status.ts";

interface WebhookData {
  readonly title: string;
  readonly webhook: Webhook;
  readonly site: Site | null;
  readonly deliveries: Page<Delivery>;
  readonly isStart: boolean;
}

/** One subscription: how it fares, its secret, and the log of what was sent. */
export const handler = define.handlers({
  async GET(ctx) {
    const { store } = ctx.state.deps;
    const webhook = await loadWebhook(ctx);
    const { siteId } = webhook.filters;
    const cursor = ctx.url.searchParams.get("cursor") ?? undefined;
    const [deliveries, site] = await Promise.all([
      listDeliveries(store.kv, webhook.id, store.now(), cursor),
      siteId === undefined ? null : getCard(store.kv, SITES, webhook.orgId, siteId),
    ]);
    const isStart = cursor === undefined;
    return page<WebhookData>({ title: hostOf(webhook), webhook, site: site?.value ?? null, deliveries, isStart });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, webhook, site, deliveries, isStart } = data as WebhookData;
  const { lang } = state;
  const words = webhooksWords(lang);
  const path = webhookPath(webhook.id);
  const { paused } = webhook;
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={title}
        lead={<Status {...webhookStatus(words, webhook)} />}
        crumbs={crumbsTo(state)}
        actions={
          <>
            {post(state, `${path}/test`, words.test, "primary")}
            <LinkButton href={`${path}/edit`} icon="pencil">{words.edit}</LinkButton>
            {paused ? post(state, `${path}/resumption`, words.resume) : post(state, `${path}/pause`, words.pause)}
            <LinkButton href={`${path}/removal`} kind="quiet" icon="trash-2">{words.remove}</LinkButton>
          </>
        }
      />
      <div class="stack">
        {paused && (
          <Notice tone={paused.by === "owner" ? "info" : "watch"}>
            {paused.by === "owner" ? words.pausedText : words.failingText}
          </Notice>
        )}
        <WebhookFacts state={state} webhook={webhook} site={site} />
        <SecretSection state={state} webhook={webhook} />
        <Section id="deliveries" title={words.deliveries} lead={words.deliveriesLead} plain>
          <DeliveryLog state={state} path={path} deliveries={deliveries} isStart={isStart} />
        </Section>
        {deliveries.rows.length > 0 && <ReplayRange state={state} path={path} />}
      </div>
    </PortalShell>
  );
});

function post(state: State, action: string, word: string, kind?: "primary") {
  return <PostButton action={action} csrf={state.session?.csrf} operationId={newOperationId()} kind={kind}>{word}</PostButton>;
}

function WebhookFacts({ state, webhook, site }: { state: State; webhook: Webhook; site: Site | null }) {
  const words = webhooksWords(state.lang);
  const { url, description, events, filters } = webhook;
  return (
    <div class="panel">
      <DescriptionList
        items={[
          { term: words.url, value: <code>{url}</code>, wide: true },
          { term: words.description, value: description },
          { term: words.events, value: events.map((type) => words.event[type]).join(" · "), wide: true },
          { term: words.phases, value: filters.phases?.map((phase) => state.words.trade.phase[phase]).join(" · "), wide: true },
          { term: words.site, value: site?.name ?? filters.siteId },
          { term: words.referencePrefix, value: filters.referencePrefix && <code>{filters.referencePrefix}</code> },
        ]}
      />
    </div>
  );
}

function SecretSection({ state, webhook: { id, previous } }: { state: State; webhook: Webhook }) {
  const words = webhooksWords(state.lang);
  const formats = formatsFor(state.lang, viewerOf({ state }).timeZone);
  const rotate = <LinkButton href={`${webhookPath(id)}/secret`} icon="key-round">{words.rotate}</LinkButton>;
  return (
    <Section id="secret" title={words.secretTitle} actions={rotate}>
      <p>{words.secretSince}</p>
      <p>{words.secretUse}</p>
      {previous !== undefined && previous.until > state.deps.store.now() && (
        <p>{words.bothUntil(formats.dateTime(previous.until))}</p>
      )}
    </Section>
  );
}

function ReplayRange({ state, path }: { state: State; path: string }) {
  const { lang, deps: { store } } = state;
  const words = webhooksWords(lang);
  const today = dayOf(store.now(), viewerOf({ state }).timeZone);
  const days = { lang, min: addDays(today, -KEPT_DAYS), max: today };
  return (
    <Section id="replay" title={words.replayRange} lead={words.replayRangeText}>
      <Form action={`${path}/replay`} csrf={state.session?.csrf} operationId={newOperationId()}>
        <div class="fields">
          <DateField {...days} name="from" label={words.from} value={today} />
          <DateField {...days} name="to" label={words.to} value={today} />
        </div>
        <FormActions>
          <Button>{words.replay}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}
