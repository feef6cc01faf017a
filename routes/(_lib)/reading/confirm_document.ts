import { HttpError, page } from "fresh";
import { fieldsOf, readReview } from "../../../domain/documents/review/read_review.ts";
import { reviewWords } from "../../../domain/i18n/review/review_words.ts";
import { confirmReading } from "../../../kv/documents/confirm_reading.ts";
import { seeOther } from "../answers.ts";
import { freshForm, refusedForm } from "../form_answer.ts";
import { typedValues } from "../../../domain/forms/form.ts";
import { operationOf, type RequestContext, viewerOf } from "../state.ts";
import { type ReadDocument, readDocumentOf, readingPath } from "./load_reading.ts";
import { freshReview, reviewOf, type ReviewView } from "./review_view.ts";

/** Shows the form by which the document of the address is confirmed, or corrected after it was. @throws {HttpError} 404 while there is nothing to confirm. */
export async function showReview(ctx: RequestContext, side: "shipper" | "carrier") {
  const read = await readDocumentOf(ctx, side);
  return show(ctx, read, freshReview(read.reading), 200);
}

/** Confirms what was read of the document of the address. */
export async function confirmDocument(ctx: RequestContext, side: "shipper" | "carrier") {
  const { state, state: { deps: { store } } } = ctx;
  const read = await readDocumentOf(ctx, side);
  const { order, document, reading } = read;
  if (freshReview(reading) === null) throw new HttpError(404);
  const parsed = readReview(fieldsOf(reading.form!), state.form);
  if (!parsed.ok) return show(ctx, read, reviewOf(reading, refusedForm(state, parsed.values, parsed.errors)), 422);
  const confirmed = await confirmReading(store, viewerOf(ctx), {
    orderId: order.id,
    documentId: document.id,
    operation: operationOf(ctx),
    ...parsed.value,
  });
  if (confirmed.ok) return seeOther(`${readingPath(side, read)}?done=readingConfirmed`);
  const { refusal } = confirmed;
  switch (refusal.code) {
    case "confirmed_meanwhile": {
      const now = { ...read, reading: refusal.reading };
      const typed = reviewOf(refusal.reading, freshForm(typedValues(state.form)));
      return show(ctx, now, { ...typed, meanwhile: refusal.reading.confirmed! }, 409);
    }
    case "reading_not_found":
    case "nothing_to_confirm":
      throw new HttpError(404);
    case "operation_reused":
      throw new HttpError(409);
  }
}

function show({ state }: RequestContext, read: ReadDocument, review: ReviewView | null, status: number) {
  if (review === null) throw new HttpError(404);
  const words = reviewWords(state.lang);
  const title = `${read.reading.confirmed ? words.correctTitle : words.title}, ${read.document.name}`;
  return page({ title, read, review }, { status });
}
