import type { FieldRule } from "../field_rule.ts";
import { beginsCell, cellFrom } from "../page/cells.ts";
import { gapAfter, type Layout, type PlacedWord, WIDE_GAP } from "../page/layout.ts";
import { readSignature } from "../readers/read_text.ts";
import type { Anchor } from "./anchors.ts";

/** How far below the heading of the box a stamp stands, and how near its lines, in heights of the row. */
const REACH = { down: 12, line: 3, aside: 2 };

/** A scrawl that was read as a word: so few letters, and so doubtful. */
const SCRAWL = { letters: 3, confidence: 40 };

/**
 * The labels of a page without scrawls, and without words of stamps: lines in capitals, one centred over the other, below where somebody signs ("CONSERVAS RIBERA / ALMACÉN").
 */
export function withoutInk({ words }: Layout, anchors: readonly Anchor[], rules: readonly FieldRule[]): readonly Anchor[] {
  const rule = rules.find(({ read }) => read === readSignature);
  const boxes = anchors.filter(({ standing, uses }) => standing === "heading" && uses.some((use) => use.rule === rule));
  const asking = new Set(boxes.flatMap((box) => box.words));
  const lines = words.filter((word) => beginsCell(word) && !asking.has(word)).map(cellFrom).filter(isInCapitals);
  const isStamped = ({ words: own }: Anchor) => {
    const [first] = own, line = lines.find((cell) => cell[0] === first && cell.length === own.length);
    return line !== undefined && lines.some((other) => isOver(line, other) || isOver(other, line)) &&
      boxes.some(({ words: [box] }) =>
        first!.y0 > box!.y1 && first!.y0 - box!.y1 < REACH.down * box!.em && first!.x0 > box!.x0 - REACH.aside * box!.em
      );
  };
  return anchors.filter((anchor) => !isScrawled(anchor) && !isStamped(anchor));
}

function isScrawled({ words: [first, ...more] }: Anchor): boolean {
  return more.length === 0 && first!.text.length <= SCRAWL.letters && first!.confidence < SCRAWL.confidence;
}

function isInCapitals(line: readonly PlacedWord[]): boolean {
  return line.every(({ text }) => /^[\p{Lu}\d&.,'’/-]+$/u.test(text)) && line.some(({ text }) => /\p{Lu}{3}/u.test(text)) &&
    gapAfter(line.at(-1)!) > WIDE_GAP;
}

/** Whether one line stands in the middle over another, and not flush with it. */
function isOver(one: readonly PlacedWord[], other: readonly PlacedWord[]): boolean {
  const [first] = one, [below] = other, { em } = first!;
  const space = below!.y0 - first!.y1, aside = (first!.x0 + one.at(-1)!.x1 - below!.x0 - other.at(-1)!.x1) / 2;
  return space > -em / 2 && space < REACH.line * em && Math.abs(aside) < REACH.aside * em &&
    Math.abs(first!.x0 - below!.x0) > em / 2;
}
