import type { ComponentChildren } from "preact";
import { formatsFor } from "../../domain/formats/formats.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { ordersWords } from "../../domain/i18n/orders/orders_words.ts";
import { wordsFor } from "../../domain/i18n/words.ts";
import type { OrderDocument } from "../../domain/orders/types.ts";
import { FileLinks } from "../layout/FileLinks.tsx";

export interface DocumentListProps {
  lang: Lang;
  documents: readonly OrderDocument[];
  /** Address of a document's pages. */
  hrefOf: (document: OrderDocument) => string;
  /** Address of its small picture; nothing where there is none. */
  thumbnailOf: (document: OrderDocument) => string | undefined;
  /** What can be done with a document. */
  actionsOf?: (document: OrderDocument) => ComponentChildren;
}

/** Documents of an order. */
export function DocumentList({ lang, documents, hrefOf, thumbnailOf, actionsOf }: DocumentListProps) {
  const { trade } = wordsFor(lang);
  const words = ordersWords(lang);
  const { dateTime } = formatsFor(lang);
  if (documents.length === 0) return <p>{words.noDocuments}</p>;
  const files = documents.map((document) => ({
    ...document,
    href: hrefOf(document),
    thumbnail: thumbnailOf(document),
    kind: trade.document[document.kind],
    note: words.addedBy(document.addedBy, dateTime(document.addedAt)),
    actions: actionsOf?.(document),
  }));
  return <FileLinks lang={lang} files={files} />;
}
