import { page } from "fresh";
import { Status } from "../../../components/status/Status.tsx";
import { Table } from "../../../components/table/Table.tsx";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { webhooksWords } from "../../../domain/i18n/webhooks/webhooks_words.ts";
import type { Webhook } from "../../../domain/webhooks/types.ts";
import { listWebhooks } from "../../../kv/webhooks/webhooks.ts";
import { define, viewerOf } from "../../(_lib)/state.ts";
import { MadeList } from "../(_components)/MadeList.tsx";
import { hostOf, webhookPath } from "./(_lib)/load_webhook.ts";
import { webhookStatus } from "./(_lib)/webhook_status.ts";

interface WebhooksData {
  readonly title: string;
  readonly webhooks: readonly Webhook[];
}

/** Where the organisation's programs are told what happens. */
export const handler = define.handlers({
  async GET(ctx) {
    const webhooks = await listWebhooks(ctx.state.deps.store.kv, viewerOf(ctx).orgId);
    return page<WebhooksData>({ title: webhooksWords(ctx.state.lang).title, webhooks });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { title, webhooks } = data as WebhooksData;
  const { lang } = state;
  const words = webhooksWords(lang);
  const formats = formatsFor(lang, viewerOf({ state }).timeZone);
  return (
    <MadeList state={state} url={url} title={title} words={words} icon="send" isEmpty={webhooks.length === 0}>
      <Table
        caption={title}
        rows={webhooks}
        columns={[
          {
            head: words.url,
            cell: (webhook) => (
              <>
                <a href={webhookPath(webhook.id)}>{hostOf(webhook)}</a>
                <small>{webhook.description ?? new URL(webhook.url).pathname}</small>
              </>
            ),
          },
          { head: words.events, cell: ({ events }) => words.eventCount(events.length) },
          { head: words.state, cell: (webhook) => <Status {...webhookStatus(words, webhook)} /> },
          { head: words.when, kind: "time", cell: ({ createdAt }) => formats.longDate(createdAt) },
        ]}
      />
    </MadeList>
  );
});
