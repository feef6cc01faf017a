import { type Candidate, fieldOf } from "./candidate.ts";
import type { FieldName } from "../extracted_field.ts";
import type { FieldRule } from "../field_rule.ts";
import { plainTextOf } from "../labels/label_cells.ts";
import { beginsCell, cellFrom } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { regionOfSum } from "./regions.ts";

/** A sum that its row says is one goes before all that columns tell. */
const SCORE = 5, OF_PAGE = 2;
/** What begins such a row, and what stands between the things that it sums up. */
const TOTAL = /^tota(?:l|ux|les|ls)\b/, BETWEEN = /\/|\||&|\+|,|(?<!\p{L})(?:et|and|y|e)(?!\p{L})/iu;
/** Things that are summed up, what is packed before what carries it. */
const THINGS: readonly (readonly [RegExp, FieldName | null])[] = [
  [/\b(?:nets?|net[ao]s?|tares?|volumes?|volumen|m3|cubage|valeur|value|valor)\b/, null],
  [/\b(?:poids|pds|weight|peso|kgs?|kilos?|masse|bruto?s?|gross)\b/, "grossWeightGrams"],
  [
    /\b(?:colis|bultos?|packages?|pkgs?|parcels?|cartons?|cajas?|cases|crates?|caisses?|sacs?|sacos?|bags|futs?|drums|bobines?|bobinas|rouleaux|rolls|bottes?|fardeaux|bundles|coils|pal(?:ette|let|et)s?)\b/,
    "packages",
  ],
];

/** The sums on rows of totals that say one after another what they are of: "TOTAL PALETS / PESO BRUTO   22   23.540", "Total : nombre de colis et poids brut   17   23 870". */
export function sharedTotals(layout: Layout, rules: readonly FieldRule[]): Candidate[] {
  return layout.words.filter(beginsCell).flatMap((first) => {
    const label = cellFrom(first), said = label.map(({ text }) => text).join(" ").replace(/\([^)]*\)/g, " ");
    if (!TOTAL.test(plainTextOf(said)) || /\d/.test(said)) return [];
    const things = said.split(BETWEEN).map((part) => thingOf(plainTextOf(part))).filter((thing) => thing !== undefined);
    const numbers = cellsBehind(label.at(-1)!).filter(([number]) => /^\d/.test(number!.text));
    if (things.length < 2 || numbers.length !== things.length || new Set(things).size < things.length) return [];
    return things.flatMap((name, at): Candidate[] => {
      const rule = rules.find((one) => one.name === name), region = regionOfSum(numbers[at]!);
      const reading = rule?.read(region.text);
      if (rule === undefined || !reading || reading.fault !== undefined) return [];
      const field = fieldOf(layout, rule, 0, region, reading, numbers[at]!);
      return [{ rule, field, score: SCORE - layout.page * OF_PAGE }];
    });
  });
}

function thingOf(part: string): FieldName | null | undefined {
  return THINGS.find(([pattern]) => pattern.test(part))?.[1];
}

/** The further cells of a row. */
function cellsBehind(last: PlacedWord): PlacedWord[][] {
  if (last.right === null) return [];
  const cell = cellFrom(last.right);
  return [cell, ...cellsBehind(cell.at(-1)!)];
}
