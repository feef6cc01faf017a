import type { Order } from "../orders/types.ts";
import type { Instant } from "../time/instant.ts";
import type { Notice } from "./notice.ts";

/**
 * Whether a notice that waited asks for something that is over: an offer that was answered or ran out, pallets that posted by themselves, a flag that
 * was settled. What only says that something happened stays true.
 */
export function isSettled(notice: Notice, order: Order | null, now: Instant): boolean {
  switch (notice.type) {
    case "offer.sent":
      return notice.facts.deadline <= now ||
        (order !== null && !order.offers.some(({ carrierId, state }) => carrierId === notice.orgId && state === "sent"));
    case "pallets.to_confirm":
      return notice.facts.until <= now;
    case "flag.opened":
      return order !== null && !order.flags.some(({ kind, settled }) => kind === notice.facts.flag && settled === undefined);
    default:
      return false;
  }
}
