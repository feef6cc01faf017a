import { fieldOfAnswer } from "../../../../../domain/api/transport_orders/draft_of_body.ts";
import type { StatusBody } from "../../../../../domain/api/transport_orders/order_steps.ts";
import { changeTransportOrderStatus } from "../../../../../domain/api/transport_orders/step_operations.ts";
import type { Viewer } from "../../../../../domain/identity/types.ts";
import { cancelOrder } from "../../../../../domain/orders/cancel_order.ts";
import { closeOrder } from "../../../../../domain/orders/close_order.ts";
import { publishingRequirements } from "../../../../../domain/orders/publishing_requirements.ts";
import { OFFER_VALIDITY_MS } from "../../../../../domain/orders/publish_order.ts";
import type { OrderRefusal } from "../../../../../domain/orders/refusals.ts";
import { verifyProof } from "../../../../../domain/orders/verify_proof.ts";
import { DAY_MS } from "../../../../../domain/time/instant.ts";
import { may } from "../../../../../domain/rights/policy.ts";
import type { Ports } from "../../../../../jobs/ports/mod.ts";
import { assignOrder } from "../../../../../kv/orders/assign_order.ts";
import { changeOrder, type ChangeResult } from "../../../../../kv/orders/change_order.ts";
import { actorOf } from "../../../../../kv/orders/events.ts";
import { acceptOffer, type CarrierUnknown, type OrderRequest, refuseOffer, sendOffer } from "../../../../../kv/orders/offers.ts";
import { recordArrival, recordDeparture, recordFailure } from "../../../../../kv/stops/record_stop.ts";
import type { Store } from "../../../../../kv/store.ts";
import { problem, ProblemError, refused } from "../../../(_lib)/problem.ts";
import { endpoint } from "../../../(_lib)/call.ts";
import { serve } from "../../../(_lib)/serve.ts";
import { replyChange } from "../(_lib)/reply_order.ts";
import { requestOf, seenOrder } from "../(_lib)/seen_order.ts";

/** How far ahead of the server a client's clock may be. */
const CLOCK_TOLERANCE_MS = DAY_MS;

export const handler = serve(
  endpoint(changeTransportOrderStatus, async (call) => {
    const { viewer, body, state: { deps: { store, ports } } } = call;
    if ("at" in body && body.at !== undefined && body.at > store.now() + CLOCK_TOLERANCE_MS) {
      return refused({ code: "moment_in_future", field: "at" });
    }
    const judges = body.status === "verified" || body.status === "closed";
    if (judges && !may(viewer, "proofs.verify")) return problem("forbidden", { facts: { right: "proofs.verify" } });
    const changed = await move(store, ports, viewer, await requestOf(call), body);
    const lacks = !changed.ok && changed.refusal.code === "publishing_incomplete";
    return lacks ? await missingParts(call) : replyChange(viewer, changed);
  }),
);

/** Everything that publishing asks and the order lacks, each at its place in the order. */
async function missingParts(call: Parameters<typeof seenOrder>[0]): Promise<ProblemError> {
  const missing = publishingRequirements((await seenOrder(call)).order);
  const fields = missing.map(({ code, field = "" }) => ({ pointer: `/${fieldOfAnswer(field).replaceAll(".", "/")}`, code }));
  return new ProblemError("publishing_incomplete", { facts: { count: missing.length }, fields });
}

function move(
  store: Store,
  { seal }: Pick<Ports, "seal">,
  viewer: Viewer,
  request: OrderRequest,
  body: StatusBody,
): Promise<ChangeResult<OrderRefusal | CarrierUnknown>> {
  const by = actorOf(viewer);
  switch (body.status) {
    case "published": {
      const { carrierId, deadline = store.now() + OFFER_VALIDITY_MS } = body;
      return sendOffer(store, viewer, { ...request, carrierId, deadline });
    }
    case "accepted":
      return acceptOffer(store, viewer, request);
    case "refused":
      return refuseOffer(store, viewer, { ...request, reason: body.reason });
    case "confirmed":
      return assignOrder(store, viewer, { ...request, driverId: body.driverId, vehicleId: body.vehicleId, date: body.date });
    case "arrived":
      return recordArrival(store, viewer, stepOf(body));
    case "departed":
      return recordDeparture(store, viewer, stepOf(body), seal);
    case "failed": {
      const { reason, comment } = body;
      return recordFailure(store, viewer, { ...stepOf(body), reason, ...comment !== undefined && { comment } });
    }
    case "verified":
      return changeOrder(store, viewer, { ...request, decide: (order, now) => verifyProof(order, { by }, now) });
    case "closed":
      return changeOrder(store, viewer, { ...request, decide: (order, now) => closeOrder(order, { by }, now) });
    case "cancelled":
      return changeOrder(store, viewer, {
        ...request,
        decide: (order, now) => cancelOrder(order, { by, reason: body.reason }, now),
      });
  }

  function stepOf({ stopId, at = store.now() }: { readonly stopId: string; readonly at?: number | undefined }) {
    return { ...request, stopId, deviceAt: at };
  }
}
