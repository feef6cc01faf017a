import { HttpError } from "fresh";
import { readingWords } from "../../../domain/i18n/reading/reading_words.ts";
import { cancelReading } from "../../../kv/documents/cancel_reading.ts";
import { requestReading } from "../../../kv/documents/request_reading.ts";
import { seeOther } from "../answers.ts";
import { showRefusal } from "../order_actions/refuse_act.tsx";
import { ORDER_PATHS } from "../orders/row_words.ts";
import { type RequestContext, viewerOf } from "../state.ts";
import { documentOf } from "./load_reading.ts";

/** Has the document of the address read, and leads to where that can be watched. */
export async function startReading(ctx: RequestContext, side: "shipper" | "carrier"): Promise<Response> {
  const { state, state: { deps: { store, ports } } } = ctx;
  const { order, document } = await documentOf(ctx, side);
  const { monthlyPages } = ports.recogniser;
  const path = `${ORDER_PATHS[side]}/${order.id}`;
  const requested = await requestReading(store, viewerOf(ctx), { orderId: order.id, documentId: document.id, monthlyPages });
  if (requested.ok) return seeOther(`${path}/documents/${document.id}/reading`);
  if (requested.refusal.code === "document_not_found") throw new HttpError(404);
  return await showRefusal(ctx, 409, path, readingWords(state.lang).failures.budget_spent);
}

/** Ends the reading of the document of the address. */
export async function stopReading(ctx: RequestContext, side: "shipper" | "carrier"): Promise<Response> {
  const { order, document } = await documentOf(ctx, side);
  await cancelReading(ctx.state.deps.store, order.id, document.id);
  return seeOther(`${ORDER_PATHS[side]}/${order.id}/documents/${document.id}/reading`);
}
