import type { TextReceipt } from "./text_transport.ts";

/** What the service says of a text on its way. Source: OVHcloud API, sms.Outgoing. */
export interface OutgoingAnswer {
  readonly deliveryReceipt?: number;
  /** Which state exactly. */
  readonly ptt?: number;
}

/** States of a text that are its last. The others (0 created, 4 waiting, 8 buffered) may change. Source: OVHcloud, "SMS users", callback, ids of the DLR. */
const DELIVERED = 1;
const UNDELIVERED: readonly (number | undefined)[] = [2, 16];

/** Why a text did not arrive, and whether that lies with its number. Source: OVHcloud, "SMS users", callback, ptt codes. */
const CAUSES: Readonly<Record<number, readonly [string, "number" | "other"]>> = {
  5: ["not delivered, for no known reason", "number"],
  6: ["the operator says nothing of it", "other"],
  8: ["expired before it could be delivered", "number"],
  20: ["not deliverable in this form", "other"],
  21: ["the subscriber has no credit", "number"],
  23: ["the number is wrong, or barred for good", "number"],
  24: ["the phone is off or out of reach", "number"],
  25: ["the operator's network failed", "other"],
  26: ["the phone is full or busy", "number"],
  27: ["the phone takes no such messages", "number"],
  28: ["the operator took it for spam", "other"],
  29: ["the operator does not allow its content", "other"],
  33: ["a parental lock", "other"],
  39: ["the operator failed", "other"],
  73: ["the number was ported and cannot be reached", "number"],
  74: ["the phone is abroad", "other"],
  76: ["the operator that has the number now blocks us", "other"],
  202: ["the operator that has the number now blocks us", "other"],
};

/** A receipt of OVHcloud as every provider's is read. */
export function ovhReceipt({ deliveryReceipt, ptt = 5 }: OutgoingAnswer): TextReceipt {
  if (deliveryReceipt === DELIVERED) return { state: "delivered" };
  if (!UNDELIVERED.includes(deliveryReceipt)) return { state: "waiting" };
  const [why, liesWith] = CAUSES[ptt] ?? ["for a reason without a name", "other"];
  return { state: "undelivered", cause: `${why} (OVH ptt ${ptt})`, ofNumber: liesWith === "number" };
}
