/** How likely each sign of the model is at each step along a word, a row of shares for each step. */
export interface Shares {
  readonly data: Float32Array;
  readonly steps: number;
  readonly signs: number;
}

/** The numbers of the signs that may stand at each place of a word. */
export type Shape = readonly (readonly number[])[];

/** What a word reads as when it has a shape; `lag` tells by how much less likely that is than the likeliest signs of all, as a natural logarithm. */
export interface Shaped {
  readonly places: readonly number[];
  readonly lag: number;
}

/** The number of the sign that stands for none. */
export const NONE = 0;
const LEAST_SHARE = 1e-9;

interface Way {
  readonly score: number;
  readonly places: readonly number[];
}

const NO_WAY: Way = { score: -Infinity, places: [] };

/** The likeliest word of `shape`: at each step goes on the sign of before, none, or the next one, and the same sign twice has none between. */
export function likeliestOf({ data, steps, signs }: Shares, shape: Shape): Shaped | null {
  // By how many places are filled: the ways that end in none, and those that end in the sign of the last place.
  let open: Way[] = [{ score: 0, places: [] }, ...shape.map(() => NO_WAY)];
  let held: ReadonlyMap<number, Way>[] = [new Map(), ...shape.map(() => new Map<number, Way>())];
  let free = 0;
  for (let step = 0; step < steps; step++) {
    const row = data.subarray(step * signs, (step + 1) * signs);
    const log = (sign: number) => Math.log(Math.max(row[sign]!, LEAST_SHARE));
    free += Math.log(Math.max(row.reduce((most, share) => Math.max(most, share), 0), LEAST_SHARE));
    const before = held.map((ways) => [...ways.entries()]);
    const ended = open.map((way, place) => best([way, ...before[place]!.map(([, one]) => one)]));
    held = held.map((ways, place) =>
      new Map((shape[place - 1] ?? []).map((sign) => {
        const begun = best([open[place - 1]!, ...before[place - 1]!.filter(([other]) => other !== sign).map(([, one]) => one)]);
        const next = { score: begun.score, places: [...begun.places, sign] };
        const way = best([ways.get(sign) ?? NO_WAY, next]);
        return [sign, { ...way, score: way.score + log(sign) }];
      }))
    );
    open = ended.map((way) => ({ ...way, score: way.score + log(NONE) }));
  }
  const { score, places } = best([open[shape.length]!, ...held[shape.length]!.values()]);
  return score === -Infinity ? null : { places, lag: free - score };
}

function best(ways: readonly Way[]): Way {
  return ways.reduce((one, other) => other.score > one.score ? other : one, NO_WAY);
}
