import { type Candidate, fieldOf } from "./candidate.ts";
import type { FieldRule } from "../field_rule.ts";
import type { Movement } from "../labels/pallet_movements.ts";
import type { Layout } from "../page/layout.ts";
import { type PalletCount, palletCounts } from "./pallet_table.ts";
import { regionOfSum } from "./regions.ts";

/** What speaks against a count with its caption, where others of the page have theirs too, and where none has; and against the type that was counted. */
const AGAINST = { one: 14, ofSeveral: 3, type: 5, ofGoods: 34, page: 2 };

/** The pallets that a page counts in tables and lists, each movement by one number, and the type of which there were some. */
export function countedPallets(layout: Layout, rules: readonly FieldRule[]): Candidate[] {
  const ofType = rules.find(({ name }) => name === "palletType");
  const isOfGoods = ofType === undefined;
  if (isOfGoods && !rules.some(({ isOfPallets }) => isOfPallets)) return [];
  // Papers about goods count other things in such tables too.
  const counts = palletCounts(layout, ofType?.read ?? (() => null)).filter((count) => !isOfGoods || count.isOfPallets);
  const told = Map.groupBy(counts, ({ movement }) => movement);
  const against = (isOfGoods ? AGAINST.ofGoods : told.size > 1 ? AGAINST.ofSeveral : AGAINST.one) + layout.page * AGAINST.page;
  const numbers = rules.flatMap((rule): Candidate[] => {
    const count = meant(told.get(rule.name as Movement) ?? []);
    if (count === null) return [];
    const region = regionOfSum(count.words), to = region.text.length;
    const field = fieldOf(layout, rule, 0, region, { value: String(count.value), from: 0, to }, count.words);
    return [{ rule, field, score: -against }];
  });
  return ofType ? [...numbers, ...typeOf(layout, ofType, counts)] : numbers;
}

/** Of several numbers of a movement their total, else that of the only type that was moved, else their sum. */
function meant(all: readonly PalletCount[]): PalletCount | null {
  // "Big bag consigné" beside "Palette EPAL".
  const named = all.filter(({ isOfPallets }) => isOfPallets), counts = named.length > 0 ? named : all;
  const total = counts.find(({ isTotal }) => isTotal);
  if (total) return total;
  const some = counts.filter(({ value }) => value > 0), types = new Set(some.map(({ type }) => type));
  if (some.length < 2 || types.size < some.length) return some[0] ?? counts[0] ?? null;
  return { ...some[0]!, words: some.flatMap(({ words }) => words), value: some.reduce((sum, { value }) => sum + value, 0) };
}

/** The only type of which pallets were moved. */
function typeOf(layout: Layout, rule: FieldRule, counts: readonly PalletCount[]): Candidate[] {
  const moved = counts.filter(({ type, value, isTotal }) => type !== null && value > 0 && !isTotal);
  const types = new Set(moved.map(({ type }) => type));
  if (types.size !== 1) return [];
  const { type, words } = moved[0]!, region = regionOfSum(words);
  const field = fieldOf(layout, rule, 0, region, { value: type!, from: 0, to: region.text.length }, words);
  return [{ rule, field, score: -AGAINST.type }];
}
