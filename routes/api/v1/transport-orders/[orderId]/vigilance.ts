import { getTransportOrderVigilance } from "../../../../../domain/api/vigilance/vigilance_operations.ts";
import { seenKind } from "../../../../../domain/api/vigilance/vigilance_view.ts";
import { getCarrierFile } from "../../../../../kv/vigilance/carrier_file.ts";
import { endpoint } from "../../../(_lib)/call.ts";
import { problem } from "../../../(_lib)/problem.ts";
import { reply } from "../../../(_lib)/reply.ts";
import { serve } from "../../../(_lib)/serve.ts";

export const handler = serve(
  endpoint(getTransportOrderVigilance, async ({ params: { orderId }, viewer, state: { deps: { store } } }) => {
    const file = await getCarrierFile(store, viewer, orderId);
    if (file === null) return problem("not_found");
    const { carrierId, carrierName, day, mayDownload, status: { overall, kinds } } = file;
    return reply(200, {
      status: overall,
      day,
      carrierId,
      carrierName,
      kinds: kinds.map((kind) => seenKind(kind, mayDownload)),
    });
  }),
);
