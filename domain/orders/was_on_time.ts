import type { Order, Stop } from "./types.ts";

/** Whether every delivery was reached before its window closed, by the device's clock where it told its arrival; a failed one was not. */
export function wasOnTime({ stops }: Pick<Order, "stops">): boolean {
  return stops.filter(({ kind }) => kind === "delivery").every(isOnTime);
}

function isOnTime({ state, arrived, handled, window }: Stop): boolean {
  const reached = (arrived ?? handled)?.deviceAt;
  return state === "done" && reached !== undefined && reached <= window.to;
}
