import type { Random } from "../../../tests/simulation/random.ts";
import { numberOf } from "../../../domain/documents/extraction/learned/signs_of.ts";
import { BITS, chancesOf, STEP, weightOf, type Weights } from "../../../domain/documents/extraction/learned/weights.ts";
import type { Example } from "./examples.ts";

/** How fast weights move, and what speaks against each and against large ones: what few papers show is left out. */
const SPEED = 0.2, AGAINST_EACH = 6, AGAINST_LARGE = 0.5;
const ROUNDS = 12;
/** A place that is told this well teaches nothing more. */
const TOLD = 1e-4;
const MOST_STEPS = 127;

/**
 * Learns which signs speak for a field, by multinomial logistic regression: of all places of a paper one is the field's, or none. Follows the regularised leader, a paper at a time
 * (McMahan and others, 2013).
 */
export class Learner {
  readonly #pulls = new Float32Array(2 ** BITS);
  readonly #moves = new Float32Array(2 ** BITS);

  /** Learns one field from the places of papers, which it puts in an order of `random`. */
  learn(name: string, papers: (readonly Example[])[], random: Pick<Random, "below">): void {
    const field = numberOf(name);
    for (let round = 0; round < ROUNDS; round++) {
      shuffle(papers, random);
      for (const places of papers) this.#step(places, field);
    }
  }

  /** What was learned, in steps of a stored weight. */
  weights(): Weights {
    return Int8Array.from(
      this.#pulls,
      (_, at) => Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(this.#weight(at) / STEP))),
    );
  }

  /** Where a value stands several times, each place is wanted as far as it is likely. */
  #step(places: readonly Example[], field: number): void {
    const numbers = places.map(({ signs }) => signs.map((sign) => weightOf(sign, field)));
    const chances = chancesOf(numbers.map((own) => own.reduce((sum, at) => sum + this.#weight(at), 0)));
    const right = places.reduce((sum, { isValue }, index) => sum + (isValue ? chances[index]! : 0), 0);
    const misses = new Map<number, number>();
    numbers.forEach((own, index) => {
      const chance = chances[index]!, miss = chance - (places[index]!.isValue ? chance / right : 0);
      if (Math.abs(miss) < TOLD) return;
      for (const at of own) misses.set(at, (misses.get(at) ?? 0) + miss);
    });
    for (const [at, miss] of misses) {
      const moved = this.#moves[at]!;
      this.#pulls[at]! += miss - (Math.sqrt(moved + miss ** 2) - Math.sqrt(moved)) / SPEED * this.#weight(at);
      this.#moves[at] = moved + miss ** 2;
    }
  }

  #weight(at: number): number {
    const pull = this.#pulls[at]!;
    if (Math.abs(pull) <= AGAINST_EACH) return 0;
    return (Math.sign(pull) * AGAINST_EACH - pull) / ((1 + Math.sqrt(this.#moves[at]!)) / SPEED + AGAINST_LARGE);
  }
}

function shuffle(papers: (readonly Example[])[], random: Pick<Random, "below">): void {
  for (let last = papers.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [papers[last], papers[other]] = [papers[other]!, papers[last]!];
  }
}
