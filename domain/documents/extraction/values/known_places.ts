import { beginsCell, cellFrom } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import type { FieldRule } from "../field_rule.ts";
import { likeness } from "../choice/as_known.ts";
import type { KnownValues } from "../known_values.ts";
import { type Candidate, fieldOf } from "./candidate.ts";
import { regionOfSum } from "./regions.ts";

/** What speaks against a value that no label leads to, before it is known. */
const AGAINST = { anywhere: 40, page: 2 };
/** Shorter references stand on many a paper by chance. */
const SHORTEST = 5;
/** How like a known value at least: offices shorten names, and add towns. */
const LEAST_ALIKE = 0.5;
/** Words of a reference: "TR 60288". */
const MOST_WORDS = 3;

/** The names and references by which the order is known, wherever they stand on a page in full: labels that nobody knows, or that were lost, lead to them. */
export function knownPlaces(layout: Layout, rules: readonly FieldRule[], known: KnownValues): Candidate[] {
  const cells = layout.words.filter(beginsCell).map(cellFrom);
  return rules.flatMap((rule) => {
    const values = known[rule.name] ?? [], isNumber = rule.name === "orderNumber";
    const foundIn = (words: readonly PlacedWord[]): { readonly like: number; readonly candidate: Candidate }[] => {
      const region = regionOfSum(words), reading = rule.read(region.text);
      if (reading === null || reading.from > 0 || reading.fault || (isNumber && reading.value.length < SHORTEST)) return [];
      const like = likeness(rule.name, reading.value, values), read = words.filter((_, at) => region.starts[at]! < reading.to);
      if (like < LEAST_ALIKE) return [];
      const field = fieldOf(layout, rule, 0, region, reading, read);
      return [{ like, candidate: { rule, field, score: -AGAINST.anywhere - layout.page * AGAINST.page } }];
    };
    if (values.length === 0) return [];
    // Of the words from which a cell is as like, a name begins with the first: "TRANSPORTS GAUDRY".
    return cells.flatMap((cell) => {
      const found = cell.keys().flatMap((at) => isNumber ? numbersAt(cell, at) : [cell.slice(at)]).flatMap(foundIn).toArray();
      return found.toSorted((one, other) => other.like - one.like).slice(0, 1).map(({ candidate }) => candidate);
    });
  });
}

function numbersAt<Word>(cell: readonly Word[], at: number): Word[][] {
  return Array.from({ length: MOST_WORDS }, (_, more) => cell.slice(at, at + more + 1));
}
