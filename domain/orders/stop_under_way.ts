import { accept, refuse, type Result } from "../result.ts";
import { isAssignedDriver, isCarrier } from "./acting_party.ts";
import { hasEnded } from "./execution.ts";
import type { Flag, FlagKind } from "./flag.ts";
import type { OrderRefusal } from "./refusals.ts";
import type { Actor, DoubleTime, Order, Stop } from "./types.ts";

/** What every step at a stop tells: who, where, and when by both clocks. */
export interface StopStep {
  readonly by: Actor;
  readonly stopId: string;
  readonly time: DoubleTime;
}

/** The stop of a step, when the order is confirmed and `by` is its driver, or its carrier writing for the driver. */
export function stopUnderWay(
  order: Order,
  { by, stopId }: Pick<StopStep, "by" | "stopId">,
): Result<Stop, OrderRefusal> {
  if (order.commercial !== "confirmed") {
    return refuse({ code: "order_not_under_way", facts: { state: order.commercial } });
  }
  if (!isAssignedDriver(order, by) && !isCarrier(order, by)) return refuse({ code: "not_the_driver" });
  const stop = order.stops.find((one) => one.id === stopId);
  return stop ? accept(stop) : refuse({ code: "stop_unknown" });
}

/** As `stopUnderWay`, while the order has not ended. The departure alone needs less: a shipper may close before the truck has left. */
export function openStop(order: Order, step: Pick<StopStep, "by" | "stopId">): Result<Stop, OrderRefusal> {
  return hasEnded(order) ? refuse({ code: "order_ended" }) : stopUnderWay(order, step);
}

/** The order with one stop replaced by its later self. */
export function withStop(order: Order, later: Stop): Order {
  return { ...order, stops: order.stops.map((stop) => stop.id === later.id ? later : stop) };
}

/**
 * A flag at a stop. A stop opens each kind once at most, which makes the id: no outside source of ids is needed. It is
 * opened at server time, like everything that is put in order.
 */
export function openFlag(
  kind: FlagKind,
  { stopId, time }: Pick<StopStep, "stopId" | "time">,
  comment?: string,
): Flag {
  return {
    id: `${stopId}-${kind}`,
    kind,
    stopId,
    openedAt: time.serverAt,
    ...(comment && { comment }),
  };
}

/** The event that tells of a flag. */
export function flagOpened({ id, kind, stopId, comment }: Flag) {
  return {
    type: "flag.opened" as const,
    facts: { flagId: id, kind, stopId, ...(comment && { comment }) },
  };
}
