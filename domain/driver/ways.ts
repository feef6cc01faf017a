import type { Stop } from "../orders/types.ts";

/** How the other party of a stop signs, or why not; "later" is a consignee who signs on its own side. */
export const WAYS = ["on_glass", "one_time_code", "driver_attestation", "later", "impossible"] as const;
export type Way = (typeof WAYS)[number];

/** The ways there are at a stop. Goods are not taken over before the sender signed, so "later" is for deliveries; a code needs an address. */
export function waysAt(stop: Pick<Stop, "kind" | "contact">): Way[] {
  return WAYS.filter((way) =>
    (way !== "later" || stop.kind === "delivery") && (way !== "one_time_code" || stop.contact?.email !== undefined)
  );
}
