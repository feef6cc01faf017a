import { HttpError, page } from "fresh";
import { PageViewer } from "../../../../../../components/documents/PageViewer.tsx";
import { DescriptionList } from "../../../../../../components/layout/DescriptionList.tsx";
import { LinkButton } from "../../../../../../components/layout/LinkButton.tsx";
import { PageHead } from "../../../../../../components/layout/PageHead.tsx";
import { Section } from "../../../../../../components/layout/Section.tsx";
import type { DocumentPictures } from "../../../../../../domain/documents/document_pictures.ts";
import { namesOfParties } from "../../../../../../domain/orders/parties.ts";
import { type Retention, retentionOf } from "../../../../../../domain/documents/retention.ts";
import { formatsFor } from "../../../../../../domain/formats/formats.ts";
import { documentWords } from "../../../../../../domain/i18n/documents/document_words.ts";
import type { OrderView } from "../../../../../../domain/orders/parties.ts";
import type { OrderDocument } from "../../../../../../domain/orders/types.ts";
import { getPictures } from "../../../../../../kv/documents/pictures.ts";
import { documentPath } from "../../../../../(_lib)/files/document_links.ts";
import { ORDER_PATHS } from "../../../../../(_lib)/orders/row_words.ts";
import { PortalShell } from "../../../../../(_lib)/PortalShell.tsx";
import { define, type State, viewerOf } from "../../../../../(_lib)/state.ts";
import { documentOfFile } from "../../../../(_lib)/order_of_file.ts";

/** One page of a document, as a picture, beside what is known of the file. */
export const handler = define.handlers({
  async GET(ctx) {
    const { order, side, record, document } = await documentOfFile(ctx);
    const pictures = (await getPictures(ctx.state.deps.store.kv, order.id, document.id))?.value ?? null;
    const pageCount = document.pageCount ?? Math.max(1, pictures?.pages.length ?? 0);
    const n = Number(ctx.params.page);
    if (!Number.isInteger(n) || n < 1 || n > pageCount) throw new HttpError(404);
    const zoom = ctx.url.searchParams.get("zoom") === "full" ? "full" as const : "fit" as const;
    const back = side === "driver" ? "/driver" : `${ORDER_PATHS[side]}/${order.id}`;
    const shown = { order, document, pictures, retention: retentionOf(record, document) };
    return page({ title: `${document.name}, ${order.number}`, ...shown, page: n, pageCount, zoom, back });
  },
});

export default define.page<typeof handler>(({ data, state, url }) => {
  const { lang } = state;
  const { order, document, pictures, page, pageCount, zoom, back } = data;
  const words = documentWords(lang);
  const path = documentPath(order.id, document.id);
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={document.name}
        crumbs={[{ href: `${back}#documents`, word: order.number }]}
        actions={<LinkButton href={path} icon="download" download>{words.download}</LinkButton>}
      />
      <div class="beside">
        <PageViewer
          lang={lang}
          name={document.name}
          page={page}
          pageCount={pageCount}
          picture={pictureAt(pictures, page, path)}
          // What older versions stored has no pictures, and nobody makes any.
          isDrawing={pictures === null && data.document.source !== undefined}
          zoom={zoom}
          hrefOf={(view) => `${path}/pages/${view.page}${view.zoom === "full" ? "?zoom=full" : ""}`}
        />
        <Section id="facts" title={words.facts}>
          <DescriptionList items={factsOf(state, data)} />
          <p class="mt-4">{words.originalHint}</p>
        </Section>
      </div>
    </PortalShell>
  );
});

function pictureAt(pictures: DocumentPictures | null, page: number, path: string) {
  const picture = pictures?.pages[page - 1];
  return picture ? { ...picture, href: `${path}/pictures/${picture.sha256}` } : null;
}

interface Facts {
  readonly order: OrderView;
  readonly document: OrderDocument;
  readonly retention: Retention;
}

function factsOf(state: State, { order, document, retention }: Facts) {
  const { lang, words: { trade } } = state;
  const words = documentWords(lang);
  const { dateTime, longDate, fileSize } = formatsFor(lang, viewerOf({ state }).timeZone);
  const stop = order.stops.find(({ id }) => id === document.stopId);
  return [
    { term: words.kind, value: trade.document[document.kind] },
    { term: words.addedBy, value: document.addedBy },
    { term: words.addedAt, value: dateTime(document.addedAt) },
    { term: words.stop, value: stop?.party.name },
    {
      term: words.source,
      value: [document.source && words.sources[document.source], document.sentBy].filter(Boolean).join(" · "),
    },
    { term: words.seenBy, value: namesOfParties(order).join(", ") },
    { term: words.size, value: fileSize(document.sizeBytes) },
    {
      term: words.keptUntil,
      value: retention.keptUntil === null ? words.keptFor[retention.class] : longDate(retention.keptUntil),
    },
    { term: words.hash, value: <code>{document.sha256}</code>, wide: true },
  ];
}
