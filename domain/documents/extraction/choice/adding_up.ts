import type { Candidate } from "../values/candidate.ts";
import { candidatesFor } from "./candidates_for.ts";
import { SUM } from "./disagreements.ts";

/** How many labelled candidates of each amount are tried. */
const TRIED = 5;
/** Rates of value added tax in France, its overseas departments, and the countries around, in thousandths. */
const RATES: readonly number[] = [200, 100, 55, 21, 85, 210, 190, 220, 230, 170, 40];
/** What rounding line by line may make of a tax, in cents. */
const ROUNDING = 5;

/**
 * Net, tax and total that add up: those with labels, else such as the rate of a tax proves of which a net or a total alone has a label, else those of
 * which net and tax have labels, else a net and a tax with labels that it proves. Null where there are none.
 */
export function addingUp(ranked: readonly (readonly Candidate[])[]): readonly Candidate[] | null {
  const all = SUM.map((name) => candidatesFor(name, ranked).filter(({ field }) => field.fault === undefined));
  const labelled = all.map((candidates) => candidates.filter(({ isUnlabelled }) => !isUnlabelled).slice(0, TRIED));
  return firstSum(labelled, () => true) ?? firstSum([labelled[0]!, all[1]!, all[2]!], isTaxed) ??
    firstSum([all[0]!, all[1]!, labelled[2]!], isTaxed) ??
    firstSum([labelled[0]!, labelled[1]!, all[2]!], (_net, tax) => tax > 0) ?? firstTaxed(labelled);
}

/** A net and its tax, where every total that was read is less than the net: it was read in part. */
function firstTaxed([nets, taxes, totals]: readonly (readonly Candidate[])[]): readonly Candidate[] | null {
  for (const net of nets!) {
    const cents = Number(net.field.value), tax = taxes!.find(({ field }) => isTaxed(cents, Number(field.value)));
    if (tax !== undefined && totals!.every(({ field }) => Number(field.value) < cents)) return [net, tax];
  }
  return null;
}

function firstSum(
  [nets, taxes, totals]: readonly (readonly Candidate[])[],
  isSound: (net: number, tax: number) => boolean,
): readonly Candidate[] | null {
  for (const total of totals!) {
    for (const net of nets!) {
      const rest = Number(total.field.value) - Number(net.field.value);
      const tax = taxes!.find(({ field }) => Number(field.value) === rest);
      if (tax !== undefined && isSound(Number(net.field.value), rest)) return [net, tax, total];
    }
  }
  return null;
}

/** Whether a tax is what a rate makes of a net. */
export function isTaxed(net: number, tax: number): boolean {
  return net > 0 && RATES.some((rate) => Math.abs(net * rate / 1_000 - tax) <= ROUNDING);
}
