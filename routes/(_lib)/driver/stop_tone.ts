import type { StatusTone } from "../../../components/status/Status.tsx";
import type { StopState } from "../../../domain/orders/types.ts";

const TONES: Readonly<Record<StopState, StatusTone>> = {
  planned: "waiting",
  arrived: "underway",
  done: "done",
  failed: "stopped",
};

/** The shape and colour of a stop's state. */
export function stopTone(state: StopState): StatusTone {
  return TONES[state];
}
