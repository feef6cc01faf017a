import { cellFrom } from "../page/cells.ts";
import type { Layout } from "../page/layout.ts";
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
  return rules.flatMap((rule) => {
    const values = known[rule.name] ?? [];
    if (values.length === 0) return [];
    return layout.words.flatMap((word) => {
      const cell = cellFrom(word), parts = rule.name === "orderNumber" ? leading(cell) : [cell];
      return parts.flatMap((words) => {
        const region = regionOfSum(words), reading = rule.read(region.text);
        if (reading === null || reading.from > 0 || reading.fault || likeness(rule.name, reading.value, values) < LEAST_ALIKE) {
          return [];
        }
        if (rule.name === "orderNumber" && reading.value.length < SHORTEST) return [];
        const read = words.filter((_, at) => region.starts[at]! < reading.to);
        return [{
          rule,
          field: fieldOf(layout, rule, 0, region, reading, read),
          score: -AGAINST.anywhere - layout.page * AGAINST.page,
        }];
      });
    });
  });
}

function leading<Word>(cell: readonly Word[]): Word[][] {
  return cell.slice(0, MOST_WORDS).map((_, at) => cell.slice(0, at + 1));
}
