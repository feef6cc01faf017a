import { documentWords } from "../../domain/i18n/documents/document_words.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { buttonClass } from "../layout/Button.tsx";
import { Notice } from "../layout/Notice.tsx";

export interface PageViewerProps {
  lang: Lang;
  /** What the document is called. */
  name: string;
  /** From 1. */
  page: number;
  pageCount: number;
  picture: { readonly href: string; readonly width: number; readonly height: number } | null;
  /** The pictures are still being made. */
  isDrawing: boolean;
  /** At its own size, to be moved about, or as large as there is room. */
  zoom: "fit" | "full";
  hrefOf: (view: { page: number; zoom: "fit" | "full" }) => string;
}

/** One page of a document, with links to the others and to its own size. The keys of its links: P before, N next, Z size. */
export function PageViewer({ lang, name, page, pageCount, picture, isDrawing, zoom, hrefOf }: PageViewerProps) {
  const words = documentWords(lang);
  const other = zoom === "fit" ? "full" : "fit";
  return (
    <section class="page-viewer" aria-label={words.picture(name, page)}>
      <nav class="page-viewer-bar" aria-label={words.pages}>
        {page > 1 && <PageLink href={hrefOf({ page: page - 1, zoom })} rel="prev" word={words.previous} />}
        <b aria-current="page">{words.page(page, pageCount)}</b>
        {page < pageCount && <PageLink href={hrefOf({ page: page + 1, zoom })} rel="next" word={words.next} />}
        {picture && (
          <a href={hrefOf({ page, zoom: other })} accesskey="z" class={buttonClass({ kind: "quiet", size: "small" })}>
            {words[other]}
          </a>
        )}
      </nav>
      {picture
        ? (
          <div
            class="page-picture"
            data-zoom={zoom}
            tabIndex={zoom === "full" ? 0 : undefined}
            role="group"
            aria-label={words.page(page, pageCount)}
          >
            <img src={picture.href} alt={words.picture(name, page)} width={picture.width} height={picture.height} />
          </div>
        )
        : <Notice tone="info">{isDrawing ? words.drawing : words.notDrawn}</Notice>}
    </section>
  );
}

function PageLink({ href, rel, word }: { href: string; rel: "prev" | "next"; word: string }) {
  return <a href={href} rel={rel} accesskey={rel[0]} class={buttonClass({ size: "small" })}>{word}</a>;
}
