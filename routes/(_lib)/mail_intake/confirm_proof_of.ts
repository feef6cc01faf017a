import { confirmMailedProof } from "../../../kv/mail_intake/confirm_mailed_proof.ts";
import { seeOther } from "../answers.ts";
import { deskOrder } from "../order_actions/desk_order.ts";
import { refuseAct } from "../order_actions/refuse_act.tsx";
import { operationOf, type RequestContext, viewerOf } from "../state.ts";

/** Takes the word of the desk of one side that the document of the address, which came by mail, is the proof of delivery. */
export async function confirmProofOf(ctx: RequestContext, side: "shipper" | "carrier", orders: string): Promise<Response> {
  const { id } = await deskOrder(ctx, side);
  const request = { orderId: id, documentId: ctx.params.documentId!, operation: operationOf(ctx) };
  const changed = await confirmMailedProof(ctx.state.deps.store, viewerOf(ctx), request);
  const back = `${orders}/${id}`;
  return changed.ok ? seeOther(`${back}?done=proofConfirmed`) : refuseAct(ctx, changed.refusal, back);
}
