import { answerOfOrder } from "../../../../../domain/api/transport_orders/answer_of_order.ts";
import type { Viewer } from "../../../../../domain/identity/types.ts";
import { projectFor } from "../../../../../domain/orders/parties.ts";
import type { OrderRefusal } from "../../../../../domain/orders/refusals.ts";
import type { Order } from "../../../../../domain/orders/types.ts";
import type { ChangeResult, StoreRefusal } from "../../../../../kv/orders/change_order.ts";
import type { CarrierUnknown } from "../../../../../kv/orders/offers.ts";
import { seenBy, type SeenRecord } from "../../../../(_lib)/orders/order_view.ts";
import { problem, type ProblemError, refused } from "../../../(_lib)/problem.ts";
import { type Reply, reply } from "../../../(_lib)/reply.ts";
import { tagOf } from "../../../(_lib)/tags.ts";

/** Answers with an order as its viewer sees it. Who declined one sees it a last time. */
export function replyOrder(viewer: Viewer, order: Order, status = 200): Reply {
  const seen = seenBy(viewer, order) ?? { side: "carrier" as const, order: projectFor(order, "carrier") };
  return replySeen({ ...seen, record: order }, status);
}

/** Answers with what is seen of an order, tagged by its revision. */
export function replySeen({ side, order, record }: SeenRecord, status = 200): Reply {
  return reply(status, answerOfOrder(side, order, record), { etag: tagOf(order.revision) });
}

/** Answers with the order as a change left it, or with why it was refused. */
export function replyChange(viewer: Viewer, changed: ChangeResult<OrderRefusal | CarrierUnknown>): Reply | ProblemError {
  return changed.ok ? replyOrder(viewer, changed.value) : refusedChange(changed.refusal);
}

/** Why a change was refused; `pointer` is the place of its field where the body has other names than the record. */
export function refusedChange(refusal: OrderRefusal | StoreRefusal | CarrierUnknown, pointer?: string): ProblemError {
  switch (refusal.code) {
    case "order_changed_meanwhile":
      // Only a call that names a revision is refused for another.
      return problem("precondition_failed");
    case "carrier_unknown":
      return problem("invalid_body", { fields: [{ pointer: "/carrierId", code: "not_in_list" }] });
    default:
      return refused(refusal, pointer);
  }
}
