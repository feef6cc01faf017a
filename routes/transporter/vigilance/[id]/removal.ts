import { HttpError } from "fresh";
import { vigilanceWords } from "../../../../domain/i18n/vigilance/vigilance_words.ts";
import { removeUnconfirmed } from "../../../../kv/vigilance/remove_document.ts";
import { seeOther } from "../../../(_lib)/answers.ts";
import { define, operationOf, viewerOf } from "../../../(_lib)/state.ts";
import { showRefusal } from "../../../(_lib)/vigilance/show_refusal.tsx";

/** Takes a document out of the file as long as nobody has confirmed it; says why one stays that somebody has. */
export const handler = define.handlers({
  async POST(ctx) {
    const { lang, deps: { store } } = ctx.state;
    const request = { documentId: ctx.params.id!, operation: operationOf(ctx) };
    const removed = await removeUnconfirmed(store, viewerOf(ctx), request);
    if (removed.ok) return seeOther("/transporter/vigilance?done=deleted");
    if (removed.refusal.code === "document_not_found") throw new HttpError(404);
    if (removed.refusal.code === "operation_reused") throw new HttpError(409);
    const words = vigilanceWords(lang);
    return await showRefusal(ctx, words.remove, words.removeRefused);
  },
});
