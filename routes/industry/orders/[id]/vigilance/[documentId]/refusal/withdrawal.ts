import { HttpError } from "fresh";
import { withdrawRefusal } from "../../../../../../../kv/vigilance/withdraw_refusal.ts";
import { seeOther } from "../../../../../../(_lib)/answers.ts";
import { define, operationOf, viewerOf } from "../../../../../../(_lib)/state.ts";
import { carrierFileOf } from "../../../../../../(_lib)/vigilance/carrier_file.ts";

/** The shipper of an order takes back its refusal of a document of its carrier. */
export const handler = define.handlers({
  async POST(ctx) {
    const { id, documentId } = ctx.params;
    const { carrierId } = await carrierFileOf(ctx);
    const request = { carrierId, documentId: documentId!, operation: operationOf(ctx) };
    const withdrawn = await withdrawRefusal(ctx.state.deps.store, viewerOf(ctx), request);
    if (withdrawn.ok) return seeOther(`/industry/orders/${id}/vigilance?done=vigilanceRestored`);
    throw new HttpError(409);
  },
});
