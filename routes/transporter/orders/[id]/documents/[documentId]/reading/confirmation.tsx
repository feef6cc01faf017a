import { confirmDocument, showReview } from "../../../../../../(_lib)/reading/confirm_document.ts";
import { ReadingPage } from "../../../../../../(_lib)/reading/ReadingPage.tsx";
import { define } from "../../../../../../(_lib)/state.ts";

/** Confirms what was read of a document, and corrects what was confirmed. */
export const handler = define.handlers({
  GET: (ctx) => showReview(ctx, "carrier"),
  POST: (ctx) => confirmDocument(ctx, "carrier"),
});

export default define.page<typeof handler>(({ data, state, url }) => (
  <ReadingPage state={state} url={url} side="carrier" read={data.read} review={data.review} />
));
