import { hasEnded } from "../orders/execution.ts";
import type { Order, Stop } from "../orders/types.ts";

/** What a driver tells of a stop, in order; "failure" ends a stop early. */
export const STEPS = ["arrival", "handling", "departure", "failure"] as const;
export type Step = (typeof STEPS)[number];

/** How far a stop is for its driver: what was told last, or "given_up" when its order ended before it was done. */
export type Progress = "planned" | Step | "given_up";

/** How far a stop is according to the server, whose rules take no step but the departure once the order has ended. */
export function progressOf(order: Pick<Order, "closed" | "cancelled">, stop: Pick<Stop, "state" | "departed">): Progress {
  switch (stop.state) {
    case "planned":
      return hasEnded(order) ? "given_up" : "planned";
    case "arrived":
      return hasEnded(order) ? "given_up" : "arrival";
    case "done":
      return stop.departed === undefined ? "handling" : "departure";
    case "failed":
      return "failure";
  }
}

const RANK: Readonly<Record<Progress, number>> = { planned: 0, arrival: 1, handling: 2, departure: 3, failure: 3, given_up: 4 };
const NEXT: Readonly<Record<Progress, Step | null>> = {
  planned: "arrival",
  arrival: "handling",
  handling: "departure",
  departure: null,
  failure: null,
  given_up: null,
};

/** The farther of what the server's page says and what this device told since: an older page never takes a step back. */
export function farthest(progress: Progress, told: readonly Step[]): Progress {
  return told.reduce<Progress>((best, step) => RANK[step] > RANK[best] ? step : best, progress);
}

/** The step that comes next, or null when the stop is over. */
export function nextStep(progress: Progress): Step | null {
  return NEXT[progress];
}
