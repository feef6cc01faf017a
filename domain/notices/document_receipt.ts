import type { Lang } from "../i18n/lang.ts";
import { fileRefusalText, receivedDocumentsWords } from "../i18n/received_documents/received_documents_words.ts";
import type { FileOutcome } from "../mail_intake/taken_mail.ts";
import type { RenderedMail } from "./mail.ts";
import { renderMail } from "./mail_layout.ts";

/** Facts of what became of the documents that somebody mailed: file by file, and the firm that they were for. */
export interface DocumentReceiptFacts {
  readonly firm: string;
  readonly outcomes: readonly FileOutcome[];
}

/** Tells whoever mailed documents which were taken, where they went, and which were not and why. */
export function documentReceipt(lang: Lang, { firm, outcomes }: DocumentReceiptFacts): RenderedMail {
  const words = receivedDocumentsWords(lang).receipt;
  const added = outcomes.filter((file) => file.outcome === "added");
  const waiting = outcomes.filter((file) => file.outcome === "waiting");
  const refused = outcomes.filter((file) => file.outcome === "refused");
  const list = (files: readonly FileOutcome[]) => files.map(({ name }) => name).join(", ");
  const byOrder = [...Map.groupBy(added, ({ number }) => number)];
  return renderMail("document_receipt", {
    lang,
    subject: words.subject(byOrder[0]?.[0] ?? firm),
    title: added.length + waiting.length > 0 ? words.title : words.nothing,
    paragraphs: [
      ...byOrder.map(([number, files]) => words.added(list(files), number)),
      ...waiting.length > 0 ? [words.waiting(list(waiting), firm)] : [],
      ...refused.length > 0 ? [words.refused] : [],
      ...refused.map(({ name, code }) => fileRefusalText(lang, code, name)),
    ],
    reason: words.reason(firm),
  });
}
