import type { Organisation } from "../../domain/directory/types.ts";
import type { Viewer } from "../../domain/identity/types.ts";
import { acceptOffer as decideAcceptance } from "../../domain/orders/accept_offer.ts";
import { publishOrder } from "../../domain/orders/publish_order.ts";
import { refuseOffer as decideRefusal } from "../../domain/orders/refuse_offer.ts";
import type { OrderRefusal } from "../../domain/orders/refusals.ts";
import type { Offer, Order } from "../../domain/orders/types.ts";
import { accept, refuse } from "../../domain/result.ts";
import type { Instant } from "../../domain/time/instant.ts";
import { getOrganisation } from "../directory/organisations.ts";
import { sendMessage } from "../jobs/message.ts";
import { keys } from "../keys.ts";
import type { Operation } from "../operations.ts";
import type { Store } from "../store.ts";
import { changeOrder, type ChangeResult } from "./change_order.ts";
import { actorOf } from "./events.ts";

/** Who acts on which order, once. `revision` is the one that the form showed, or that the client said it acts upon; a form always has one. */
export interface OrderRequest {
  readonly orderId: string;
  readonly operation: Operation;
  readonly revision?: number;
}

/** No carrier has this id. */
export interface CarrierUnknown {
  readonly code: "carrier_unknown";
}

/** Offers an order to a carrier until `deadline`; the same commit holds the message that lets the offer expire then. */
export async function sendOffer(
  store: Store,
  viewer: Viewer,
  request: OrderRequest & { readonly carrierId: string; readonly deadline: Instant },
): Promise<ChangeResult<OrderRefusal | CarrierUnknown>> {
  const { orderId, carrierId, deadline } = request;
  const carrier = await getOrganisation(store.kv, carrierId);
  if (carrier?.value.kind !== "carrier") return refuse({ code: "carrier_unknown" });
  const { name } = carrier.value;
  return changeOrder(store, viewer, {
    ...request,
    decide: (order, now) =>
      publishOrder(
        order,
        { by: actorOf(viewer), offerId: store.newId(), carrier: { orgId: carrierId, name }, deadline },
        now,
      ),
    also(commit, { order }) {
      sendMessage(commit, store, {
        kind: "expire_offer",
        payload: { orderId, offerId: order.offers.at(-1)!.id },
        dueAt: deadline,
      });
      return Promise.resolve(accept([]));
    },
  });
}

/** The viewer's firm takes the order that it was offered last; the note and the pallets then name it as its directory entry does. */
export async function acceptOffer(store: Store, viewer: Viewer, request: OrderRequest): Promise<ChangeResult> {
  const { value: firm } = await store.kv.get<Organisation>(keys.organisation(viewer.orgId));
  if (firm === null) throw new Error(`a viewer acts for organisation ${viewer.orgId}, which is not stored`);
  const carrier = { orgId: firm.id, name: firm.name, siret: firm.siret };
  return changeOrder(store, viewer, {
    ...request,
    decide: (order, now) => decideAcceptance(order, { offerId: newestOfferId(order), carrier }, now),
  });
}

/** The viewer's firm declines the order that it was offered last. */
export function refuseOffer(
  store: Store,
  viewer: Viewer,
  request: OrderRequest & { readonly reason: string },
): Promise<ChangeResult> {
  const { reason } = request;
  return changeOrder(store, viewer, {
    ...request,
    decide: (order, now) => decideRefusal(order, { offerId: newestOfferId(order), carrierId: viewer.orgId, reason }, now),
  });
}

function newestOfferId(order: Order): string {
  return order.offers.at(-1)?.id ?? "";
}

/**
 * The last offer of an order to the viewer's firm, also when the order is no longer the firm's to see: whoever answers too late is told so. Null
 * for an order that the firm was never offered.
 */
export async function getOfferTo(kv: Deno.Kv, viewer: Viewer, orderId: string): Promise<Offer | null> {
  const { value: order } = await kv.get<Order>(keys.order(orderId));
  return order?.offers.findLast(({ carrierId }) => carrierId === viewer.orgId) ?? null;
}
