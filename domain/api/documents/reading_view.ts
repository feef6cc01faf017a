import { type Reading, textOfPage } from "../../documents/reading.ts";
import type { RecognisedPage } from "../../documents/recognition.ts";
import { textOfInstant } from "../fields.ts";
import type { DocumentReading } from "./documents_schema.ts";

/** What was read of a document, as the API answers it. */
export function readingView(reading: Reading, pages: readonly RecognisedPage[]): DocumentReading {
  const {
    documentId,
    orderId,
    state,
    pagesRead,
    pageCount,
    engine,
    failure,
    requestedAt,
    endedAt,
    fields = [],
    form,
    confirmed,
  } = reading;
  const texts = pages.map(textOfPage);
  return {
    documentId,
    orderId,
    status: state,
    pagesRead,
    pageCount: pageCount ?? null,
    engine: engine ?? null,
    ...(failure && { failure }),
    requestedAt: textOfInstant(requestedAt),
    ...(endedAt !== undefined && { endedAt: textOfInstant(endedAt) }),
    extractedText: texts.join("\n\n"),
    pages: pages.map(({ width, height, quarterTurns = 0 }, n) => ({ width, height, quarterTurns, text: texts[n]! })),
    fields: fields.map((field) => ({ ...field })),
    ...form && { documentType: form },
    ...confirmed && {
      confirmed: {
        revision: confirmed.revision,
        confirmedAt: textOfInstant(confirmed.at),
        fields: confirmed.fields.map((field) => ({ ...field })),
      },
    },
  };
}
