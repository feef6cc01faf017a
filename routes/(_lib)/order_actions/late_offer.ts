import { HttpError } from "fresh";
import { orderActionsWords } from "../../../domain/i18n/order_actions/order_actions_words.ts";
import type { Offer } from "../../../domain/orders/types.ts";
import { getOfferTo } from "../../../kv/orders/offers.ts";
import { seeOther } from "../answers.ts";
import { type RequestContext, viewerOf } from "../state.ts";
import { showRefusal } from "./refuse_act.tsx";

/**
 * Tells a carrier what became of its offer when the order is no longer its to see. `wanted` says where to go on when the offer is in the state that
 * was asked for, as it is when the same form comes twice.
 * @throws {HttpError} 404 when the firm was never offered the order.
 */
export async function answerLateOffer(
  ctx: RequestContext,
  wanted: Partial<Record<Offer["state"], string>> = {},
): Promise<Response> {
  const offer = await getOfferTo(ctx.state.deps.store.kv, viewerOf(ctx), ctx.params.id!);
  if (offer === null) throw new HttpError(404);
  const path = wanted[offer.state];
  return path === undefined
    ? showRefusal(ctx, 409, null, orderActionsWords(ctx.state.lang).offerGone[offer.state])
    : seeOther(path);
}
