import type { AdrEntry } from "./adr_entry.ts";
import type { GoodsLine } from "./types.ts";

const MULTIPLIERS: Readonly<Record<Exclude<AdrEntry["transportCategory"], 0>, number>> = {
  1: 50,
  2: 3,
  3: 1,
  4: 0,
};

/** Up to this many points a transport unit is partly exempt. */
export const ADR_EXEMPTION_POINTS = 1000;

export interface AdrPoints {
  readonly points: number;
  /** False above 1000 points, and with any goods of transport category 0. */
  readonly partlyExempt: boolean;
}

/**
 * Points of ADR 1.1.3.6: the sum of quantity x {category 1: 50, 2: 3, 3: 1, 4: 0}; category 0 is never exempt; limited
 * quantities (3.4) do not count. The quantity is the gross weight in kilograms rounded up, which is never below the net
 * one; for liquids of class 3, counted in litres, the stated volume where it is the larger figure.
 */
export function adrPoints(lines: readonly GoodsLine[]): AdrPoints {
  let points = 0;
  let fullAdr = false;
  for (const line of lines) {
    if (!line.adr || line.adr.limitedQuantity) continue;
    const { transportCategory, hazardClass } = line.adr;
    if (transportCategory === 0) {
      fullAdr = true;
      continue;
    }
    const kilograms = Math.ceil(line.grossWeightGrams / 1000);
    const litres = hazardClass === "3" ? line.volumeDm3 ?? 0 : 0;
    points += Math.max(kilograms, litres) * MULTIPLIERS[transportCategory];
  }
  return { points, partlyExempt: !fullAdr && points <= ADR_EXEMPTION_POINTS };
}
