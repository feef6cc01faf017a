import { DocumentList } from "../../../components/orders/DocumentList.tsx";
import { FlagList } from "../../../components/orders/FlagList.tsx";
import { GoodsList } from "../../../components/orders/GoodsList.tsx";
import { NoteList } from "../../../components/orders/NoteList.tsx";
import { OrderTimeline } from "../../../components/orders/OrderTimeline.tsx";
import { PalletEntries } from "../../../components/orders/PalletEntries.tsx";
import { StopList } from "../../../components/orders/StopList.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import { Tabs } from "../../../components/layout/Tabs.tsx";
import { ordersWords } from "../../../domain/i18n/orders/orders_words.ts";
import { lateStops } from "../../../domain/orders/execution.ts";
import type { OrderDocument, Stop } from "../../../domain/orders/types.ts";
import { mailGeneration } from "../../../domain/orders/replace_mail_address.ts";
import { may } from "../../../domain/rights/policy.ts";
import type { Instant } from "../../../domain/time/instant.ts";
import { MailedScan } from "../mail_intake/MailedScan.tsx";
import { SendByMail } from "../mail_intake/SendByMail.tsx";
import { DocumentReading } from "../reading/DocumentReading.tsx";
import { LiveReadings } from "../reading/LiveReadings.tsx";
import { type State, viewerOf } from "../state.ts";
import { AddDocument, SettleFlag, StopLink } from "./order_forms.tsx";
import type { OrderFile } from "./load_order.ts";
import { partyNames } from "./party_names.ts";
import { documentLinks } from "../files/document_links.ts";
import { ORDER_PATHS } from "./row_words.ts";

export interface OrderSectionsProps {
  state: State;
  side: "shipper" | "carrier";
  file: OrderFile;
  now: Instant;
}

/** Everything of an order, each part under an anchor. */
export function OrderSections({ state, side, file, now }: OrderSectionsProps) {
  const { lang } = state;
  const words = ordersWords(lang);
  const viewer = viewerOf({ state });
  const { order, notes, entries, vouchers, readings, events } = file;
  const path = `${ORDER_PATHS[side]}/${order.id}`;
  const files = `/files/${order.id}`;
  const readingOf = ({ id }: OrderDocument) => readings.find(({ documentId }) => documentId === id);
  const isOpen = !order.closed && !order.cancelled;
  const mayWrite = may(viewer, "orders.write");
  // The address of an order is for who ships it and who took it, not for who was offered it.
  const isOwn = side === "shipper" || order.carrier?.orgId === viewer.orgId;
  const maySettle = side === "shipper" && may(viewer, "proofs.verify");
  return (
    <>
      <Tabs
        label={words.sections}
        tabs={[
          { href: "#stops", word: words.stops, count: order.stops.length },
          { href: "#goods", word: words.goods, count: order.goods.length },
          { href: "#documents", word: words.documents, count: order.documents.length },
          { href: "#notes", word: words.notes, count: notes.length },
          { href: "#pallets", word: words.palletsTitle },
          { href: "#flags", word: words.flags, count: order.flags.length },
          { href: "#timeline", word: words.timeline },
        ]}
      />
      <div class="stack">
        <Section id="stops" title={words.stops} plain>
          <StopList
            lang={lang}
            stops={order.stops}
            late={new Set(lateStops(order, now).map(({ id }) => id))}
            actions={mayWrite && isOpen
              ? (stop) => isAwaitingSignature(stop) && <StopLink state={state} path={path} stop={stop} />
              : undefined}
          />
        </Section>
        <Section id="goods" title={words.goods} plain>
          {order.instructions && <p class="panel">{order.instructions}</p>}
          <GoodsList lang={lang} goods={order.goods} stops={order.stops} />
        </Section>
        <Section id="documents" title={words.documents}>
          <LiveReadings id="readings" page={path} orderId={order.id} readings={readings}>
            <DocumentList
              lang={lang}
              documents={order.documents}
              {...documentLinks(file)}
              actionsOf={(document) => (
                <>
                  <DocumentReading
                    state={state}
                    path={`${path}/documents/${document.id}/reading`}
                    reading={readingOf(document)}
                  />
                  {mayWrite && isOpen && (
                    <MailedScan state={state} order={order} path={path} document={document} reading={readingOf(document)} />
                  )}
                </>
              )}
            />
          </LiveReadings>
          {mayWrite && isOpen && <AddDocument state={state} path={path} />}
          {mayWrite && isOpen && isOwn && (
            <SendByMail
              state={state}
              order={order}
              generation={mailGeneration(order, viewer.orgId)}
              replacement={`${path}/mail-address`}
            />
          )}
        </Section>
        <Section id="notes" title={words.notes}>
          <NoteList
            lang={lang}
            notes={notes}
            pdfOf={({ id }) => `${files}/notes/${id}`}
            verifyOf={({ publicToken }) => `/verify/${publicToken}`}
          />
        </Section>
        <Section id="pallets" title={words.palletsTitle} plain>
          <PalletEntries
            lang={lang}
            entries={entries}
            vouchers={vouchers}
            nameOf={partyNames(order)}
            pdfOf={({ id }) => `${files}/vouchers/${id}`}
          />
        </Section>
        <Section id="flags" title={words.flags}>
          <FlagList
            lang={lang}
            flags={order.flags}
            stops={order.stops}
            settlement={maySettle
              ? (flag) => <SettleFlag state={state} path={path} flag={flag} revision={order.revision} />
              : undefined}
          />
        </Section>
        <Section id="timeline" title={words.timeline}>
          <OrderTimeline lang={lang} events={events} stops={order.stops} timeZone={viewer.timeZone} />
        </Section>
      </div>
    </>
  );
}

/** A delivery whose consignee has not signed yet: it can be sent a link. */
function isAwaitingSignature({ kind, state, counterpartSigned }: Stop): boolean {
  return kind === "delivery" && state !== "failed" && !counterpartSigned;
}
