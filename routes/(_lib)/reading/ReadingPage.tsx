import { page } from "fresh";
import { ProofComparison } from "../../../components/documents/ProofComparison.tsx";
import { ReadingStatus } from "../../../components/documents/ReadingStatus.tsx";
import { ReadPages } from "../../../components/documents/ReadPages.tsx";
import { DescriptionList } from "../../../components/layout/DescriptionList.tsx";
import { LinkButton } from "../../../components/layout/LinkButton.tsx";
import { Notice } from "../../../components/layout/Notice.tsx";
import { PageHead } from "../../../components/layout/PageHead.tsx";
import { Section } from "../../../components/layout/Section.tsx";
import type { Recognition } from "../../../domain/documents/recognition.ts";
import { isToConfirm, isUnderWay } from "../../../domain/documents/reading.ts";
import { formatsFor } from "../../../domain/formats/formats.ts";
import { proofWords } from "../../../domain/i18n/proofs/proof_words.ts";
import { readingWords } from "../../../domain/i18n/reading/reading_words.ts";
import { reviewWords } from "../../../domain/i18n/review/review_words.ts";
import { may } from "../../../domain/rights/policy.ts";
import { documentPath } from "../files/document_links.ts";
import { orderCrumbs } from "../order_actions/order_crumbs.ts";
import { ORDER_PATHS } from "../orders/row_words.ts";
import { PortalShell } from "../PortalShell.tsx";
import { type RequestContext, type State, viewerOf } from "../state.ts";
import { type ReadDocument, readDocumentOf, readingPath } from "./load_reading.ts";
import { LiveReadings } from "./LiveReadings.tsx";
import { ReadingAct } from "./ReadingAct.tsx";
import { ReviewedDocument } from "./ReviewedDocument.tsx";
import { freshReview, type ReviewView } from "./review_view.ts";

/** Names of engines; null where the document says its text itself. */
const ENGINES: Readonly<Record<Recognition["engine"], string | null>> = {
  text_layer: null,
  tesseract: "Tesseract",
  tesseract_js: "Tesseract",
  textract: "AWS Textract",
  google_vision: "Google Vision",
};

/** A browser without scripts asks for the page again while its document is read. */
const REFRESH_SECONDS = 3;

/** Answers with what was read of the document of the address, to be confirmed by who may until somebody has. */
export async function answerReading(ctx: RequestContext, side: "shipper" | "carrier") {
  const read = await readDocumentOf(ctx, side);
  const { reading, document } = read;
  if (isUnderWay(reading)) ctx.state.refreshSeconds = REFRESH_SECONDS;
  const review = isToConfirm(reading) && may(viewerOf(ctx), "orders.write") ? freshReview(reading) : null;
  return page({ title: readingWords(ctx.state.lang).title(document.name), read, review });
}

export interface ReadingPageProps {
  state: State;
  url: URL;
  side: "shipper" | "carrier";
  read: ReadDocument;
  /** The form by which it is confirmed; null where it is only shown. */
  review: ReviewView | null;
}

/** What was read of a document: how far it is, its fields beside its pages, and all of its text. */
export function ReadingPage({ state, url, side, read, review }: ReadingPageProps) {
  const { order, document, reading, pages, check } = read;
  const { lang } = state;
  const words = readingWords(lang);
  const path = readingPath(side, read);
  const mayWrite = may(viewerOf({ state }), "orders.write");
  return (
    <PortalShell state={state} url={url}>
      <LiveReadings id="reading" page={url.pathname} readings={[reading]}>
        <PageHead
          lang={lang}
          title={words.title(document.name)}
          lead={<ReadingStatus lang={lang} reading={reading} />}
          crumbs={orderCrumbs(state, `${ORDER_PATHS[side]}/${order.id}`, order.number)}
          actions={
            <>
              {mayWrite && <ReadingAct state={state} path={path} reading={reading} />}
              {reading.confirmed && review === null && mayWrite && (
                <LinkButton href={`${path}/confirmation`} icon="pencil">{reviewWords(lang).correct}</LinkButton>
              )}
              <LinkButton href={documentPath(order.id, document.id)} kind="quiet" icon="file-text">{words.original}</LinkButton>
            </>
          }
        />
        <div class="stack">
          {isUnderWay(reading) && <Notice tone="info">{words.waits}</Notice>}
          {reading.failure && <Notice tone="stop">{words.failures[reading.failure]}</Notice>}
          {reading.state === "read" && <ReviewedDocument state={state} path={path} read={read} review={review} />}
          {check && (
            <Section id="order-check" title={proofWords(lang).title}>
              <ProofComparison lang={lang} check={check} isConfirmed={reading.confirmed !== undefined} />
            </Section>
          )}
          <ReadingFacts state={state} read={read} />
          {pages.length > 0 && (
            <Section id="text" title={words.textTitle}>
              <ReadPages lang={lang} pages={pages} />
            </Section>
          )}
        </div>
      </LiveReadings>
    </PortalShell>
  );
}

function ReadingFacts(
  { state: { lang, words: { trade } }, read: { document, reading, pages, names } }: Pick<ReadingPageProps, "state" | "read">,
) {
  const words = readingWords(lang);
  const { dateTime, integer } = formatsFor(lang);
  const { pageCount, engine, requestedBy, requestedAt } = reading;
  const by = names.get(requestedBy) ?? reviewWords(lang).nobody;
  return (
    <section class="panel" aria-label={words.state}>
      <DescriptionList
        items={[
          { term: trade.document[document.kind], value: document.name },
          { term: words.pages, value: pageCount === undefined ? undefined : `${integer(pages.length)} / ${integer(pageCount)}` },
          { term: words.by, value: engine && (ENGINES[engine] ?? words.textLayer) },
          { term: words.asked, value: `${by}, ${dateTime(requestedAt)}` },
        ]}
      />
    </section>
  );
}
