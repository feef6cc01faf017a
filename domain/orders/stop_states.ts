import { accept, refuse, type Result } from "../result.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { StopState } from "./types.ts";

/** Where a stop may go from each state. "done" and "failed" are final. */
export const STOP_MOVES: Readonly<Record<StopState, readonly StopState[]>> = {
  planned: ["arrived", "failed"],
  arrived: ["done", "failed"],
  done: [],
  failed: [],
};

/** Gives `to` when the table allows the move; else `stop_move_forbidden`, which names the allowed ones. */
export function moveStop(from: StopState, to: StopState): Result<StopState, OrderRefusal> {
  const allowed = STOP_MOVES[from];
  return allowed.includes(to)
    ? accept(to)
    : refuse({ code: "stop_move_forbidden", facts: { from, to, allowed: allowed.join(", ") } });
}
