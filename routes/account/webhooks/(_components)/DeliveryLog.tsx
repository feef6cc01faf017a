import { EmptyState } from "../../../../components/layout/EmptyState.tsx";
import { PostButton } from "../../../../components/layout/PostButton.tsx";
import { Status } from "../../../../components/status/Status.tsx";
import { Pager } from "../../../../components/table/Pager.tsx";
import { Table } from "../../../../components/table/Table.tsx";
import { formatsFor } from "../../../../domain/formats/formats.ts";
import { webhooksWords } from "../../../../domain/i18n/webhooks/webhooks_words.ts";
import type { Delivery } from "../../../../domain/webhooks/types.ts";
import type { Page } from "../../../../kv/page.ts";
import { newOperationId } from "../../../(_lib)/operation_id.ts";
import { type State, viewerOf } from "../../../(_lib)/state.ts";
import { DELIVERY_TONES, outcomeWords } from "../(_lib)/webhook_status.ts";

export interface DeliveryLogProps {
  state: State;
  /** Address of the subscription's page. */
  path: string;
  deliveries: Page<Delivery>;
  isStart: boolean;
}

/** What was sent, the newest first, each with a way to its attempts and to send it again. */
export function DeliveryLog({ state, path, deliveries, isStart }: DeliveryLogProps) {
  const { lang } = state;
  const words = webhooksWords(lang);
  const formats = formatsFor(lang, viewerOf({ state }).timeZone);
  if (deliveries.rows.length === 0) {
    return <EmptyState icon="send" title={words.noDeliveries}>{words.noDeliveriesText}</EmptyState>;
  }
  return (
    <>
      <Table
        caption={words.deliveries}
        rows={deliveries.rows}
        columns={[
          {
            head: words.what,
            cell: ({ id, type, body }) => (
              <>
                <a href={`${path}/deliveries/${id}`}>{words.event[type]}</a>
                <small>{orderNumberOf(body)}</small>
              </>
            ),
          },
          { head: words.when, kind: "time", cell: ({ createdAt }) => formats.dateTime(createdAt) },
          {
            head: words.state,
            cell: ({ state, nextAt }) => (
              <div>
                <Status tone={DELIVERY_TONES[state]} word={words.deliveryState[state]} />
                {nextAt !== undefined && <small>{words.nextAttempt(formats.dateTime(nextAt))}</small>}
              </div>
            ),
          },
          { head: words.answer, cell: ({ lastAttempt }) => lastAttempt ? outcomeWords(words, lastAttempt.outcome) : "–" },
          { head: words.attempts, kind: "number", cell: ({ attempts }) => formats.integer(attempts) },
          {
            head: words.replay,
            kind: "action",
            cell: ({ id, orderId, type, body }) =>
              orderId !== undefined && (
                <PostButton
                  action={`${path}/deliveries/${id}/replay`}
                  csrf={state.session?.csrf}
                  operationId={newOperationId()}
                  kind="quiet"
                  size="small"
                  icon="undo-2"
                >
                  {words.replay}
                  <span class="sr-only">{words.event[type]} {orderNumberOf(body)}</span>
                </PostButton>
              ),
          },
        ]}
      />
      <Pager
        lang={lang}
        first={isStart ? undefined : `${path}#deliveries`}
        next={deliveries.next === null ? undefined : `${path}?cursor=${encodeURIComponent(deliveries.next)}#deliveries`}
      />
    </>
  );
}

/** The number that people know the order by; a test has none. */
function orderNumberOf(body: string): string {
  return (JSON.parse(body) as { order?: { number: string } }).order?.number ?? "";
}
