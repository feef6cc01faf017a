import { HttpError } from "fresh";
import { readingWords } from "../../../../../domain/i18n/reading/reading_words.ts";
import { requestVigilanceReading } from "../../../../../kv/vigilance/request_reading.ts";
import { seeOther } from "../../../../(_lib)/answers.ts";
import { define, viewerOf } from "../../../../(_lib)/state.ts";
import { showRefusal } from "../../../../(_lib)/vigilance/show_refusal.tsx";

/** Has a document read again whose reading failed or was cancelled. */
export const handler = define.handlers({
  async POST(ctx) {
    const { lang, deps: { store, ports } } = ctx.state;
    const ref = { orgId: viewerOf(ctx).orgId, documentId: ctx.params.id! };
    const requested = await requestVigilanceReading(store, ref, ports.recogniser.monthlyPages);
    if (requested.ok) return seeOther(`/transporter/vigilance/${ref.documentId}`);
    if (requested.refusal.code === "document_not_found") throw new HttpError(404);
    const words = readingWords(lang);
    return await showRefusal(ctx, words.readAgain, words.failures.budget_spent);
  },
});
