import { PageViewer } from "../../../components/documents/PageViewer.tsx";
import type { VigilanceDocument } from "../../../domain/vigilance/vigilance_document.ts";
import type { State } from "../state.ts";

export interface DocumentPagesProps {
  readonly state: State;
  readonly document: VigilanceDocument;
  /** The document's page. */
  readonly path: string;
  /** Says which page is looked at, and how large: "?page=2&zoom=full". */
  readonly url: URL;
}

/** The pages of a vigilance document, one at a time. */
export function DocumentPages({ state: { lang }, document: { file, pictures }, path, url }: DocumentPagesProps) {
  const pageCount = file.pageCount ?? Math.max(1, pictures?.pages.length ?? 0);
  const asked = Number(url.searchParams.get("page") ?? 1);
  const page = Number.isInteger(asked) && asked >= 1 && asked <= pageCount ? asked : 1;
  const picture = pictures?.pages[page - 1];
  return (
    <PageViewer
      lang={lang}
      name={file.name}
      page={page}
      pageCount={pageCount}
      picture={picture ? { ...picture, href: `${path}/pictures/${picture.sha256}` } : null}
      isDrawing={pictures === undefined}
      zoom={url.searchParams.get("zoom") === "full" ? "full" : "fit"}
      hrefOf={(view) => `${path}?page=${view.page}${view.zoom === "full" ? "&zoom=full" : ""}`}
    />
  );
}
