import { BRAND_NAME } from "../../domain/brand.ts";
import { expireOffer } from "../../domain/orders/expire_offer.ts";
import type { Actor, Order } from "../../domain/orders/types.ts";
import { Commit, loaded } from "../../kv/commit.ts";
import { keys } from "../../kv/keys.ts";
import { appendEvents } from "../../kv/orders/events.ts";
import { ORDERS } from "../../kv/orders/orders.ts";
import type { Handler } from "../handler.ts";

const CLOCK: Actor = { kind: "system", id: "clock", name: BRAND_NAME };

/**
 * Ends an offer that nobody answered by its deadline: the order goes back to its shipper. An offer that has its answer is left alone.
 * Throws, to be tried again, when this process' clock is behind the one that made the message.
 */
export const expireOfferAtDeadline: Handler<"expire_offer", unknown> = async (store, _ports, { orderId, offerId }) => {
  const before = loaded(await store.kv.get<Order>(keys.order(orderId)));
  if (before === null) return null;
  const decided = expireOffer(before.value, { offerId }, store.now());
  if (!decided.ok) {
    if (decided.refusal.code === "offer_not_yet_expired") throw new Error(`offer ${offerId} is not due yet by this clock`);
    return null;
  }
  const commit = new Commit(store.kv).change(ORDERS, before, decided.value.order);
  appendEvents(commit, store, decided.value.order, decided.value.events, CLOCK);
  return commit;
};
