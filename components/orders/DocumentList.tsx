import { formatsFor } from "../../domain/formats/formats.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import { ordersWords } from "../../domain/i18n/orders/orders_words.ts";
import { wordsFor } from "../../domain/i18n/words.ts";
import type { OrderDocument } from "../../domain/orders/types.ts";
import { Icon } from "../layout/Icon.tsx";

export interface DocumentListProps {
  lang: Lang;
  documents: readonly OrderDocument[];
  /** Address of a document's bytes. */
  hrefOf: (document: OrderDocument) => string;
}

/** Documents of an order, photos shown small, each a link to the whole. */
export function DocumentList({ lang, documents, hrefOf }: DocumentListProps) {
  const { trade } = wordsFor(lang);
  const words = ordersWords(lang);
  const formats = formatsFor(lang);
  if (documents.length === 0) return <p>{words.noDocuments}</p>;
  return (
    <ul class="documents">
      {documents.map((document) => (
        <li>
          <a href={hrefOf(document)} class="document">
            {document.mediaType.startsWith("image/")
              ? <img src={hrefOf(document)} alt="" loading="lazy" width="160" height="120" />
              : <Icon name="file-text" />}
            <b>{trade.document[document.kind]}</b>
            <span>{document.name}</span>
            <small>{formats.fileSize(document.sizeBytes)}</small>
            <small>{words.addedBy(document.addedBy, formats.dateTime(document.addedAt))}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}
