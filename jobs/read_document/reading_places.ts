import type { Recogniser } from "../ports/recogniser/recogniser.ts";

/** Documents that one process reads at once: other jobs need the other places. */
const MOST_AT_ONCE = 2;

const underWay = new WeakMap<Recogniser, number>();

/** Runs `read` in a place of its own; "no_place" when as many documents as may be are read by this process already. */
export async function inReadingPlace<T>(recogniser: Recogniser, read: () => Promise<T>): Promise<T | "no_place"> {
  const busy = underWay.get(recogniser) ?? 0;
  if (busy >= MOST_AT_ONCE) return "no_place";
  underWay.set(recogniser, busy + 1);
  try {
    return await read();
  } finally {
    underWay.set(recogniser, underWay.get(recogniser)! - 1);
  }
}
