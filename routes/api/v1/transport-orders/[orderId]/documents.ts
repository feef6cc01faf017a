import { answerOfDocument } from "../../../../../domain/api/transport_orders/answer_of_order.ts";
import type { DOCUMENT_TYPES } from "../../../../../domain/api/transport_orders/order_steps.ts";
import { addTransportOrderDocument } from "../../../../../domain/api/transport_orders/step_operations.ts";
import { addDocument } from "../../../../../domain/orders/add_document.ts";
import type { DocumentKind } from "../../../../../domain/orders/types.ts";
import { changeOrder } from "../../../../../kv/orders/change_order.ts";
import { actorOf } from "../../../../../kv/orders/events.ts";
import { storeFiles } from "../../../../(_lib)/files/store_files.ts";
import { problem } from "../../../(_lib)/problem.ts";
import { reply } from "../../../(_lib)/reply.ts";
import { endpoint } from "../../../(_lib)/call.ts";
import { serve } from "../../../(_lib)/serve.ts";
import { refusedChange } from "../(_lib)/reply_order.ts";
import { seenOrder } from "../(_lib)/seen_order.ts";

const KINDS: Readonly<Record<Uppercase<(typeof DOCUMENT_TYPES)[number]>, DocumentKind>> = {
  POD: "pod",
  PHOTO: "photo",
  SCAN: "scan",
  CMR: "scan",
};

export const handler = serve(
  endpoint(addTransportOrderDocument, async (call) => {
    const { params: { orderId }, body, viewer, operation, state } = call;
    // Before the bytes are stored: nothing is kept for who may not see the order.
    await seenOrder(call);
    const kind = KINDS[body.documentType.toUpperCase() as keyof typeof KINDS];
    const stored = await storeFiles(state, "api", [{ field: "document", file: body.document, kind }]);
    if (!stored.ok) {
      const { code, message: detail } = stored.refusal;
      return problem("invalid_body", { fields: [{ pointer: "/document", code, detail }] });
    }
    const document = stored.value[0]!;
    const changed = await changeOrder(state.deps.store, viewer, {
      orderId,
      operation,
      decide: (order, now) => addDocument(order, { by: actorOf(viewer), document }, now),
    });
    if (!changed.ok) return refusedChange(changed.refusal);
    return reply(200, answerOfDocument(changed.value.documents.at(-1)!, changed.value));
  }),
);
