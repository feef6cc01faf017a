import { HttpError } from "fresh";
import type { Reading } from "../../../domain/documents/reading.ts";
import type { RecognisedPage } from "../../../domain/documents/recognition.ts";
import type { Order, OrderDocument } from "../../../domain/orders/types.ts";
import { listPages } from "../../../kv/documents/reading_pages.ts";
import { getReading } from "../../../kv/documents/readings.ts";
import { deskOrder } from "../order_actions/desk_order.ts";
import type { RequestContext } from "../state.ts";

/** A document of an order, and what was read of it. */
export interface DocumentOfOrder {
  readonly order: Order;
  readonly document: OrderDocument;
}
export interface ReadDocument extends DocumentOfOrder {
  readonly reading: Reading;
  readonly pages: readonly RecognisedPage[];
}

/** The document of the address. @throws {HttpError} 404 when it is not the viewer's to see from that side. */
export async function documentOf(ctx: RequestContext, side: "shipper" | "carrier"): Promise<DocumentOfOrder> {
  const order = await deskOrder(ctx, side);
  const document = order.documents.find(({ id }) => id === ctx.params.documentId);
  if (document === undefined) throw new HttpError(404);
  return { order, document };
}

/** The document of the address with what was read of it. @throws {HttpError} 404 also when nobody asked for that. */
export async function readDocumentOf(ctx: RequestContext, side: "shipper" | "carrier"): Promise<ReadDocument> {
  const { kv } = ctx.state.deps.store;
  const { order, document } = await documentOf(ctx, side);
  const reading = await getReading(kv, order.id, document.id);
  if (reading === null) throw new HttpError(404);
  return { order, document, reading: reading.value, pages: await listPages(kv, reading.value) };
}
