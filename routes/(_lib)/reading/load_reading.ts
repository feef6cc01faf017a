import { HttpError } from "fresh";
import type { PagePicture } from "../../../components/documents/reviewed_field.ts";
import type { ProofCheck } from "../../../domain/documents/check_proof.ts";
import type { Reading } from "../../../domain/documents/reading.ts";
import type { RecognisedPage } from "../../../domain/documents/recognition.ts";
import type { Order, OrderDocument } from "../../../domain/orders/types.ts";
import { checkReading } from "../../../kv/documents/check_reading.ts";
import { getPictures } from "../../../kv/documents/pictures.ts";
import { listPages } from "../../../kv/documents/reading_pages.ts";
import { getReading } from "../../../kv/documents/readings.ts";
import { namesOf } from "../../../kv/identity/names_of.ts";
import { documentPath } from "../files/document_links.ts";
import { deskOrder } from "../order_actions/desk_order.ts";
import { ORDER_PATHS } from "../orders/row_words.ts";
import type { RequestContext } from "../state.ts";

/** A document of an order, and what was read of it. */
export interface DocumentOfOrder {
  readonly order: Order;
  readonly document: OrderDocument;
}
export interface ReadDocument extends DocumentOfOrder {
  readonly reading: Reading;
  readonly pages: readonly RecognisedPage[];
  /** Null where a page could not be drawn. */
  readonly pictures: readonly (PagePicture | null)[];
  /** The pictures are still being made. */
  readonly isDrawing: boolean;
  /** Who asked for it, confirmed and corrected it, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** In what it differs from its order; null where it is no proof, or not read. */
  readonly check: ProofCheck | null;
}

/** Address of the reading of a document, in the portal of one side. */
export function readingPath(side: "shipper" | "carrier", { order, document }: DocumentOfOrder): string {
  return `${ORDER_PATHS[side]}/${order.id}/documents/${document.id}/reading`;
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
  const [found, drawn] = await Promise.all([getReading(kv, order.id, document.id), getPictures(kv, order.id, document.id)]);
  if (found === null) throw new HttpError(404);
  const reading = found.value;
  const [pages, names, check] = await Promise.all([
    listPages(kv, reading),
    namesOf(kv, doersOf(reading)),
    checkReading(kv, order, reading),
  ]);
  const path = documentPath(order.id, document.id);
  const pictures = (drawn?.value.pages ?? []).map((picture, page) => {
    const quarterTurns = pages[page]?.quarterTurns;
    return picture && { ...picture, href: `${path}/pictures/${picture.sha256}`, ...quarterTurns && { quarterTurns } };
  });
  // What older versions stored has no pictures, and nobody makes any.
  const isDrawing = drawn === null && document.source !== undefined;
  return { order, document, reading, pages, pictures, isDrawing, names, check };
}

function doersOf({ requestedBy, orgId, confirmed, corrections = [] }: Reading) {
  const confirmations = [...confirmed ? [confirmed] : [], ...corrections];
  return [{ id: requestedBy, orgId }, ...confirmations.map(({ by, orgId }) => ({ id: by, orgId }))];
}
