import { textOfInstant } from "../../../../../domain/api/fields.ts";
import type { Position } from "../../../../../domain/tracking/position.ts";
import type { SeenOrder } from "../../../../(_lib)/orders/order_view.ts";
import { refused } from "../../../(_lib)/problem.ts";

/** A position as the API answers it. */
export function answerOfPosition({ latDegrees, lngDegrees, at, receivedAt, vehicleId, by }: Position) {
  return {
    lat: latDegrees,
    lng: lngDegrees,
    timestamp: textOfInstant(at),
    receivedAt: textOfInstant(receivedAt),
    vehicleId,
    sentBy: by,
  };
}

/** @throws {ProblemError} 403 for a consignee: where a driver is at work is told to those alone who organise the transport. */
export function requireOrganiser({ side }: SeenOrder): void {
  if (side === "recipient") throw refused("not_a_party");
}
