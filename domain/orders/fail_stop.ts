import { accept, refuse, type Result } from "../result.ts";
import type { Instant } from "../time/instant.ts";
import { changeOrder } from "./change_order.ts";
import type { FlagKind } from "./flag.ts";
import type { OrderRefusal } from "./refusals.ts";
import { moveStop } from "./stop_states.ts";
import { flagOpened, openFlag, openStop, type StopStep, withStop } from "./stop_under_way.ts";
import type { FailureReason, Order, OrderChange } from "./types.ts";

export interface FailStop extends StopStep {
  readonly reason: FailureReason;
  /** Required when the reason is "other". */
  readonly comment?: string;
}

/** Nobody there, or no way in: for whoever pays, the site did not take or give the goods, which is a refusal. */
const FLAG_OF_REASON: Readonly<Record<FailureReason, FlagKind>> = {
  absent: "refusal",
  refused: "refusal",
  access: "refusal",
  other: "refusal",
  damage: "damage",
  breakdown: "breakdown",
};

/** The driver cannot load or unload at all: the stop is failed for good, and a flag says what remains to be settled. */
export function failStop(
  order: Order,
  command: FailStop,
  now: Instant,
): Result<OrderChange, OrderRefusal> {
  const found = openStop(order, command);
  if (!found.ok) return found;
  const stop = found.value;
  const moved = moveStop(stop.state, "failed");
  if (!moved.ok) return moved;
  const { reason, time } = command;
  const comment = command.comment?.trim();
  if (reason === "other" && !comment) return refuse({ code: "comment_required", field: "comment" });
  const flag = openFlag(FLAG_OF_REASON[reason], command, comment);
  const after = withStop(order, {
    ...stop,
    state: moved.value,
    failed: { ...time, reason, ...(comment && { comment }) },
  });
  return accept(changeOrder(order, { ...after, flags: [...order.flags, flag] }, now, [
    {
      type: "stop.failed",
      facts: { stopId: stop.id, place: stop.place.name, reason, ...(comment && { comment }) },
    },
    flagOpened(flag),
  ]));
}
