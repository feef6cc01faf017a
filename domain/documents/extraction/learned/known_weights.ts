import stored from "./weights.json" with { type: "json" };
import { unpacked, type Weights } from "./weights.ts";

let weights: Weights | undefined;

/** What was learned from papers; unpacked when first asked for. */
export function knownWeights(): Weights {
  return weights ??= unpacked(stored.weights);
}
