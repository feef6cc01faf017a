import { page } from "fresh";
import { ReadFields } from "../../../components/documents/ReadFields.tsx";
import { ReadingStatus } from "../../../components/documents/ReadingStatus.tsx";
import { ReadPages } from "../../../components/documents/ReadPages.tsx";
import { DescriptionList } from "../../../components/layout/DescriptionList.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { PostButton } from "../../../components/layout/PostButton.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import type { Recognition } from "../../../domain/documents/recognition.ts";
import { isUnderWay } from "../../../domain/documents/reading.ts";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { readingWords } from "../../../domain/i18n/reading/reading_words.ts";
import { may } from "../../../domain/rights/policy.ts";
import { orderCrumbs } from "../order_actions/order_crumbs.ts";
import { newOperationId } from "../operation_id.ts";
import { ORDER_PATHS } from "../orders/row_words.ts";
import { PortalShell } from "../PortalShell.tsx";
import { type RequestContext, type State, viewerOf } from "../state.ts";
import { type ReadDocument, readDocumentOf } from "./load_reading.ts";

/** Names of engines; null where the document says its text itself. */
const ENGINES: Readonly<Record<Recognition["engine"], string | null>> = {
  text_layer: null,
  tesseract: "Tesseract",
  tesseract_js: "Tesseract",
  textract: "AWS Textract",
  google_vision: "Google Vision",
};

/** A browser asks for the page again while its document is read. */
const REFRESH_SECONDS = "3";

/** Answers with what was read of the document of the address. */
export async function answerReading(ctx: RequestContext, side: "shipper" | "carrier") {
  const read = await readDocumentOf(ctx, side);
  if (isUnderWay(read.reading)) ctx.state.ownHeaders["refresh"] = REFRESH_SECONDS;
  return page({ title: readingWords(ctx.state.lang).title(read.document.name), read });
}

export interface ReadingPageProps {
  state: State;
  url: URL;
  side: "shipper" | "carrier";
  read: ReadDocument;
}

/** What was read of a document: how far it is, the fields that were found, and all of its text. */
export function ReadingPage({ state, url, side, read: { order, document, reading, pages } }: ReadingPageProps) {
  const { lang } = state;
  const words = readingWords(lang);
  const path = `${ORDER_PATHS[side]}/${order.id}`;
  return (
    <PortalShell state={state} url={url}>
      <PageHead
        lang={lang}
        title={words.title(document.name)}
        lead={<ReadingStatus lang={lang} reading={reading} />}
        crumbs={orderCrumbs(state, path, order.number)}
        actions={
          <>
            <ReadingAct state={state} path={url.pathname} isUnderWay={isUnderWay(reading)} isRead={reading.state === "read"} />
            <LinkButton href={`/files/${order.id}/documents/${document.id}`} icon="file-text">{words.original}</LinkButton>
          </>
        }
      />
      <div class="stack">
        {isUnderWay(reading) && <Notice tone="info">{words.waits}</Notice>}
        {reading.failure && <Notice tone="stop">{words.failures[reading.failure]}</Notice>}
        <ReadingFacts state={state} read={{ order, document, reading, pages }} />
        {reading.state === "read" && (
          <Section id="fields" title={words.fieldsTitle} plain>
            <ReadFields lang={lang} fields={reading.fields ?? []} />
          </Section>
        )}
        {pages.length > 0 && (
          <Section id="text" title={words.textTitle}>
            <ReadPages lang={lang} pages={pages} />
          </Section>
        )}
      </div>
    </PortalShell>
  );
}

function ReadingFacts(
  { state: { lang, words: { trade } }, read: { document, reading, pages } }: Pick<ReadingPageProps, "state" | "read">,
) {
  const words = readingWords(lang);
  const { dateTime, integer } = formatsFor(lang);
  const { pageCount, engine, requestedBy, requestedAt } = reading;
  return (
    <section class="panel" aria-label={words.state}>
      <DescriptionList
        items={[
          { term: trade.document[document.kind], value: document.name },
          { term: words.pages, value: pageCount === undefined ? undefined : `${integer(pages.length)} / ${integer(pageCount)}` },
          { term: words.by, value: engine && (ENGINES[engine] ?? words.textLayer) },
          { term: words.asked, value: `${requestedBy}, ${dateTime(requestedAt)}` },
        ]}
      />
    </section>
  );
}

interface ReadingActProps {
  state: State;
  path: string;
  isUnderWay: boolean;
  isRead: boolean;
}

/** What may be done about a reading that is not at its end, or ended badly. */
function ReadingAct({ state, path, isUnderWay, isRead }: ReadingActProps) {
  const words = readingWords(state.lang);
  if (isRead || !may(viewerOf({ state }), "orders.write")) return null;
  const form = { csrf: state.session?.csrf, operationId: newOperationId() };
  return isUnderWay
    ? <PostButton action={`${path}/cancellation`} {...form} kind="quiet" icon="x">{words.cancel}</PostButton>
    : <PostButton action={path} {...form} icon="refresh-cw">{words.readAgain}</PostButton>;
}
