import type { Viewer } from "../../domain/identity/types.ts";
import { recordAcceptance } from "../../domain/orders/record_acceptance.ts";
import type { OrderRefusal } from "../../domain/orders/refusals.ts";
import { refuse } from "../../domain/result.ts";
import { getOrganisation } from "../directory/organisations.ts";
import type { Store } from "../store.ts";
import { changeOrder, type ChangeResult } from "./change_order.ts";
import { actorOf } from "./events.ts";
import type { CarrierUnknown, OrderRequest } from "./offers.ts";

/** Records that a carrier took an order of the viewer's firm outside of the product, under the name that its directory entry has. */
export async function assignCarrier(
  store: Store,
  viewer: Viewer,
  request: OrderRequest & { readonly carrierId: string },
): Promise<ChangeResult<OrderRefusal | CarrierUnknown>> {
  const firm = await getOrganisation(store.kv, request.carrierId);
  if (firm?.value.kind !== "carrier") return refuse({ code: "carrier_unknown" });
  const { id, name, siret } = firm.value;
  return changeOrder(store, viewer, {
    ...request,
    decide: (order, now) =>
      recordAcceptance(order, { by: actorOf(viewer), offerId: store.newId(), carrier: { orgId: id, name, siret } }, now),
  });
}
