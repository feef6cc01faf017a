import type { Random } from "../../../tests/simulation/random.ts";
import { numberOf } from "../../../domain/documents/extraction/learned/signs_of.ts";
import { BITS, STEP, weightOf, type Weights } from "../../../domain/documents/extraction/learned/weights.ts";
import type { Example } from "./examples.ts";

/** How fast weights move, and what speaks against each and against large ones: what few papers show is left out. */
const SPEED = 0.15, AGAINST_EACH = 6, AGAINST_LARGE = 0.5;
const ROUNDS = 5;
/** A place that is told this well teaches nothing more. */
const TOLD = 1e-4;
const MOST_STEPS = 127;

/** Learns by logistic regression which signs speak for a field: follow the regularised leader, a place at a time (McMahan and others, 2013). */
export class Learner {
  readonly #pulls = new Float32Array(2 ** BITS);
  readonly #moves = new Float32Array(2 ** BITS);

  /** Learns one field from its examples, which it puts in an order of `random`. */
  learn(name: string, examples: Example[], random: Pick<Random, "below">): void {
    const field = numberOf(name);
    for (let round = 0; round < ROUNDS; round++) {
      shuffle(examples, random);
      for (const { signs, isValue } of examples) this.#step(signs.map((sign) => weightOf(sign, field)), isValue);
    }
  }

  /** What was learned, in steps of a stored weight. */
  weights(): Weights {
    return Int8Array.from(
      this.#pulls,
      (_, at) => Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(this.#weight(at) / STEP))),
    );
  }

  #step(numbers: readonly number[], isValue: boolean): void {
    const weights = numbers.map((at) => this.#weight(at)), sum = weights.reduce((total, weight) => total + weight, 0);
    const miss = 1 / (1 + Math.exp(-sum)) - Number(isValue);
    if (Math.abs(miss) < TOLD) return;
    numbers.forEach((at, index) => {
      const moved = this.#moves[at]!;
      this.#pulls[at]! += miss - (Math.sqrt(moved + miss ** 2) - Math.sqrt(moved)) / SPEED * weights[index]!;
      this.#moves[at] = moved + miss ** 2;
    });
  }

  #weight(at: number): number {
    const pull = this.#pulls[at]!;
    if (Math.abs(pull) <= AGAINST_EACH) return 0;
    return (Math.sign(pull) * AGAINST_EACH - pull) / ((1 + Math.sqrt(this.#moves[at]!)) / SPEED + AGAINST_LARGE);
  }
}

function shuffle(examples: Example[], random: Pick<Random, "below">): void {
  for (let last = examples.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    [examples[last], examples[other]] = [examples[other]!, examples[last]!];
  }
}
