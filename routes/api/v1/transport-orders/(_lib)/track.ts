import { startTracking, stopTracking } from "../../../../../kv/tracking/track_order.ts";
import type { Answer, Call } from "../../../(_lib)/call.ts";
import { replyChange } from "./reply_order.ts";
import { requestOf } from "./seen_order.ts";

type Params = { readonly orderId: string };

/** Starts tracking the vehicle that the body names. */
export async function track(call: Call<Params, unknown, { readonly vehicleId: string }>): Promise<Answer> {
  const { viewer, body: { vehicleId }, state: { deps: { store } } } = call;
  return replyChange(viewer, await startTracking(store, viewer, { ...await requestOf(call), vehicleId }));
}

/** Stops tracking. */
export async function untrack(call: Call<Params>): Promise<Answer> {
  const { viewer, state: { deps: { store } } } = call;
  return replyChange(viewer, await stopTracking(store, viewer, await requestOf(call)));
}
