import type { Stop } from "../orders/types.ts";

/** What a driver tells of a stop, in order; "failure" ends a stop early. */
export const STEPS = ["arrival", "handling", "departure", "failure"] as const;
export type Step = (typeof STEPS)[number];

/** How far a stop is for its driver: what was told last. */
export type Progress = "planned" | Step;

/** How far a stop is according to the server. */
export function progressOf(stop: Pick<Stop, "state" | "departed">): Progress {
  switch (stop.state) {
    case "planned":
    case "approaching":
      return "planned";
    case "arrived":
      return "arrival";
    case "done":
      return stop.departed === undefined ? "handling" : "departure";
    case "failed":
      return "failure";
  }
}

const RANK: Readonly<Record<Progress, number>> = { planned: 0, arrival: 1, handling: 2, departure: 3, failure: 3 };
const NEXT: Readonly<Record<Progress, Step | null>> = {
  planned: "arrival",
  arrival: "handling",
  handling: "departure",
  departure: null,
  failure: null,
};

/** The farther of what the server's page says and what this device told since: an older page never takes a step back. */
export function farthest(progress: Progress, told: readonly Step[]): Progress {
  return told.reduce<Progress>((best, step) => RANK[step] > RANK[best] ? step : best, progress);
}

/** The step that comes next, or null when the stop is over. */
export function nextStep(progress: Progress): Step | null {
  return NEXT[progress];
}
