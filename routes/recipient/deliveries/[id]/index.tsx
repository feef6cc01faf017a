import { page } from "fresh";
import { LinkButton } from "../../../../components/layout/LinkButton.tsx";
import { Section } from "../../../../components/layout/Section.tsx";
import { DocumentList } from "../../../../components/orders/DocumentList.tsx";
import { GoodsList } from "../../../../components/orders/GoodsList.tsx";
import { NoteList } from "../../../../components/orders/NoteList.tsx";
import { OrderTimeline } from "../../../../components/orders/OrderTimeline.tsx";
import { PalletEntries } from "../../../../components/orders/PalletEntries.tsx";
import { StopList } from "../../../../components/orders/StopList.tsx";
import { ordersWords } from "../../../../domain/i18n/orders/orders_words.ts";
import { lateStops } from "../../../../domain/orders/execution.ts";
import type { Stop } from "../../../../domain/orders/types.ts";
import { may } from "../../../../domain/rights/policy.ts";
import { loadOrderFile } from "../../../(_lib)/orders/load_order.ts";
import { deliveriesOf } from "../../../(_lib)/orders/order_view.ts";
import { partyNames } from "../../../(_lib)/orders/party_names.ts";
import { define, viewerOf } from "../../../(_lib)/state.ts";
import { documentLinks } from "../../../(_lib)/files/document_links.ts";
import { DeliveryShell } from "../../(_lib)/DeliveryShell.tsx";

export const handler = define.handlers({
  async GET(ctx) {
    const file = await loadOrderFile(ctx, deliveriesOf);
    const title = ordersWords(ctx.state.lang).deliveryFrom(file.order.shipper.name);
    return page({ title, file, now: ctx.state.deps.store.now() });
  },
});

/** A delivery as its consignee sees it: when, what, what happened, and the signature. */
export default define.page<typeof handler>(({ data: { title, file, now }, state, url }) => {
  const { lang } = state;
  const words = ordersWords(lang);
  const viewer = viewerOf({ state });
  const { order, documents, notes, entries, vouchers, events } = { ...file, documents: file.order.documents };
  const { assignment, references } = order;
  const files = `/files/${order.id}`;
  const mayFiles = may(viewer, "files.read");
  const maySign = may(viewer, "deliveries.sign") && !order.cancelled;
  const facts = [order.number, references.recipient, assignment && `${assignment.driverName}, ${assignment.plate}`];
  const signing = (stop: Stop) =>
    maySign && stop.state === "done" && !stop.counterpartSigned && (
      <LinkButton
        href={`/recipient/deliveries/${order.id}/stops/${stop.id}/signature`}
        kind="primary"
        icon="signature"
      >
        {words.signDelivery}
      </LinkButton>
    );
  return (
    <DeliveryShell state={state} url={url} title={title} lead={facts.filter(Boolean).join(" · ")} live={order}>
      <div class="stack">
        <StopList
          lang={lang}
          stops={order.stops}
          late={new Set(lateStops(order, now).map(({ id }) => id))}
          actions={signing}
        />
        <Section id="goods" title={words.goods} plain>
          <GoodsList lang={lang} goods={order.goods} stops={order.stops} />
        </Section>
        {notes.length > 0 && (
          <Section id="notes" title={words.notes}>
            <NoteList
              lang={lang}
              notes={notes}
              pdfOf={({ id }) => `${files}/notes/${id}`}
              verifyOf={({ publicToken }) => `/verify/${publicToken}`}
            />
          </Section>
        )}
        {mayFiles && documents.length > 0 && (
          <Section id="documents" title={words.documents}>
            <DocumentList lang={lang} documents={documents} {...documentLinks(file)} />
          </Section>
        )}
        {(entries.length > 0 || vouchers.length > 0) && (
          <Section id="pallets" title={words.palletsTitle} plain>
            <PalletEntries
              lang={lang}
              entries={entries}
              vouchers={vouchers}
              nameOf={partyNames(order)}
              pdfOf={({ id }) => `${files}/vouchers/${id}`}
            />
          </Section>
        )}
        <Section id="timeline" title={words.timeline}>
          <OrderTimeline lang={lang} events={events} stops={order.stops} timeZone={viewer.timeZone} />
        </Section>
      </div>
    </DeliveryShell>
  );
});
