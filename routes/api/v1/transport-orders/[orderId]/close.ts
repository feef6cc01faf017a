import { closeTransportOrder } from "../../../../../domain/api/transport_orders/step_operations.ts";
import { closeOrderByReport } from "../../../../../kv/orders/close_by_report.ts";
import { signaturePicture } from "../../../../../kv/orders/signature_picture.ts";
import { endpoint } from "../../../(_lib)/call.ts";
import { serve } from "../../../(_lib)/serve.ts";
import { replyChange } from "../(_lib)/reply_order.ts";
import { requestOf, seenOrder } from "../(_lib)/seen_order.ts";

export const handler = serve(
  endpoint(closeTransportOrder, async (call) => {
    const { viewer, body, state: { deps: { store, ports: { storage } } } } = call;
    // Before the signature is stored: nothing is kept for who may not see the order.
    await seenOrder(call);
    const { bytes, mediaType } = signaturePicture(body.signature);
    const { sha256, sizeBytes } = await storage.put(bytes, bytes.length);
    const report = { ...await requestOf(call), ...body, signature: { sha256, sizeBytes, mediaType } };
    return replyChange(viewer, await closeOrderByReport(store, viewer, report));
  }),
);
