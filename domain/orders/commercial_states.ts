import { accept, refuse, type Result } from "../result.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { CommercialState } from "./types.ts";

/** Where the commercial life of an order may go from each state. */
export const COMMERCIAL_MOVES: Readonly<Record<CommercialState, readonly CommercialState[]>> = {
  draft: ["published", "cancelled"],
  published: ["negotiating", "accepted", "refused", "expired", "cancelled"],
  negotiating: ["awarded", "expired", "cancelled"],
  awarded: ["accepted", "refused", "expired", "cancelled"],
  accepted: ["confirmed", "cancelled"],
  confirmed: ["cancelled"],
  refused: ["published", "cancelled"],
  expired: ["published", "cancelled"],
  cancelled: [],
};

/** Gives `to` when the table allows the move; else `commercial_move_forbidden`, which names the allowed ones. */
export function moveCommercial(
  from: CommercialState,
  to: CommercialState,
): Result<CommercialState, OrderRefusal> {
  const allowed = COMMERCIAL_MOVES[from];
  return allowed.includes(to)
    ? accept(to)
    : refuse({ code: "commercial_move_forbidden", facts: { from, to, allowed: allowed.join(", ") } });
}
