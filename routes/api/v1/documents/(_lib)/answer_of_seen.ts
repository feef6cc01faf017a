import type { z } from "zod";
import type { OrderDocumentAnswer } from "../../../../../domain/api/documents/documents_schema.ts";
import { answerOfDocument } from "../../../../../domain/api/transport_orders/answer_of_order.ts";
import type { SeenDocument } from "./seen_document.ts";

/** A document with its order, as the API answers it. */
export function answerOfSeen({ order, document, record }: SeenDocument): z.output<typeof OrderDocumentAnswer> {
  return { ...answerOfDocument(document, record), orderId: order.id, orderNumber: order.number };
}
