import type { DoubleTime } from "../orders/types.ts";
import { MINUTE_MS } from "../time/instant.ts";

/** Clocks differ: what happened may seem to lie so much after now. */
const CLOCK_TOLERANCE_MS = 5 * MINUTE_MS;

/** Whether the declared time lies after the server's clock, as that of nothing that happened can. */
export function isInFuture({ deviceAt, serverAt }: DoubleTime): boolean {
  return deviceAt > serverAt + CLOCK_TOLERANCE_MS;
}
