import type { Anchor } from "../labels/anchors.ts";
import { plainTextOf } from "../labels/label_cells.ts";
import type { FieldRule } from "../field_rule.ts";
import { cellUpTo } from "../page/cells.ts";
import { gapAfter, type PlacedWord, WIDE_GAP } from "../page/layout.ts";
import { type Region, regionOfBlock } from "./regions.ts";

/** What parts the things that a label names. */
const PARTED = /\s*\/\s*|\s+(?:et|and|y|&|[-–—])\s+/i;

/** Of as many values in a row as its label names things the rule's own: "Total bultos / Total peso bruto   1.120   9.744"; other regions as they are. */
export function ofOwnPart({ words: label }: Anchor, { wording }: FieldRule, region: Region): Region {
  if (wording === undefined || (region.side !== "beside" && region.side !== "across")) return region;
  const parts = upToLabel(label.at(-1)!).map(({ text }) => text).join(" ").split(PARTED).map(plainTextOf).filter(Boolean);
  const own = parts.filter((part) => wording.has.test(part) && !wording.not.test(part));
  if (parts.length < 2 || own.length !== 1) return region;
  const values = valuesOf(region.words), value = values[parts.indexOf(own[0]!)];
  const areNumbers = values.length === parts.length && values.every(([first]) => /^\d/.test(first!.text));
  return areNumbers ? { ...regionOfBlock([value!]), side: region.side } : region;
}

/** A label with what it names before, in its cell: "Nombre de colis / Poids brut :" where the latter is listed. */
function upToLabel(last: PlacedWord): PlacedWord[] {
  const cell = cellUpTo(last), value = cell.findLastIndex((word) => word !== last && /\d|:$/.test(word.text));
  return cell.slice(value + 1);
}

/** The words of a row by its cells, or by strokes between them. */
function valuesOf(row: readonly PlacedWord[]): PlacedWord[][] {
  const values: PlacedWord[][] = [[]];
  for (const word of row) {
    if (/^[:/]$/.test(word.text)) {
      if (values.at(-1)!.length > 0) values.push([]);
      continue;
    }
    values.at(-1)!.push(word);
    if (gapAfter(word) > WIDE_GAP) values.push([]);
  }
  return values.filter(({ length }) => length > 0);
}
