import type { Consignment } from "./types.ts";

/** Names a consignment of an order in one word, before its note exists and after: "pickup.delivery", by the ids of its stops. */
export function consignmentKey({ pickupStopId, deliveryStopId }: Consignment): string {
  return `${pickupStopId}.${deliveryStopId}`;
}
