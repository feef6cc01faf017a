import type { Anchor } from "./anchors.ts";
import { endsInColon } from "./label_cells.ts";
import type { FieldName } from "../extracted_field.ts";
import type { FieldRule } from "../field_rule.ts";
import { beginsCell } from "../page/cells.ts";
import { gapAfter, type Layout, middleOf, type PlacedWord, WIDE_GAP } from "../page/layout.ts";
import { readMonth } from "../readers/month.ts";
import { type Cell, isClosed, isInside } from "../page/walls.ts";

/** The fields that the boxes of a form hold, by their numbers; none for one that is about something else, or somebody else. */
export type NumberedBoxes = ReadonlyMap<number, readonly FieldName[]>;

/** A box of the form, and the word that is its number. */
interface Box {
  readonly number: PlacedWord;
  readonly cell: Cell;
  readonly fields: readonly FieldName[];
}

const BOX_NUMBER = /^[([]?([1-9]\d?)[.)\]]?$/;
/** So many labels have to agree with the numbers of their boxes, before those tell what a box is about. */
const LEAST_AGREEING = 4;
/** A label in small print has no more words. */
const MOST_WORDS = 12;

/** A page as one form that numbers its boxes. */
interface Numbering {
  readonly boxes: readonly Box[];
  readonly fields: ReadonlySet<FieldName | undefined>;
  /** How many labels of fields agree with the numbers of their boxes, and how many boxes are labelled otherwise. */
  readonly agreeing: number;
  readonly against: number;
}

/**
 * The labels of a page by the numbers of the boxes that they stand in, where the page is one of the forms that number them so: a box whose label was not read well
 * is known by its number alone, and what names a field within the box of another leads to no value.
 */
export function inNumberedBoxes(
  layout: Layout,
  anchors: readonly Anchor[],
  rules: readonly FieldRule[],
  forms: readonly NumberedBoxes[],
): readonly Anchor[] {
  const ends = rowsOfNumbers(layout).map(alone);
  const numberings = forms.map((numbered) => numberingOf(layout, anchors, numbered))
    .filter(({ agreeing, against }) => agreeing >= LEAST_AGREEING && agreeing >= 3 * against);
  const [numbering] = numberings.toSorted((one, other) => other.agreeing - other.against - one.agreeing + one.against);
  if (numbering === undefined) return [...anchors, ...ends];
  const { boxes, fields: ours } = numbering, boxed = inBoxes(anchors, boxes);
  const told = boxes.filter(({ fields }) => fields.length > 0);
  const printed = new Set(anchors.flatMap((anchor) => anchor.words));
  /** "AU CHARGEMENT" in the box of reservations: somebody wrote it below other words that are none of a label's. */
  const isWritten = ({ words: [first, ...more] }: Anchor, { cell }: Box) => {
    const above = layout.words.filter((word) =>
      isInside(cell, word) && word.y1 < middleOf(first!) && first!.y0 - word.y1 < 2 * first!.em && /\p{L}{3}/u.test(word.text)
    );
    return !/:$/.test((more.at(-1) ?? first!).text) && above.filter((word) => !printed.has(word)).length > 1;
  };
  const kept = anchors.flatMap((anchor) => {
    const box = boxed.get(anchor);
    if (box === undefined || isOfNextBox(anchor, box) || (opens(anchor, box) && anchor.edits === 0 && !anchor.isWorded)) {
      return [anchor];
    }
    const uses = anchor.uses.filter(({ rule }) =>
      !ours.has(rule.name) || box.fields.includes(rule.name) || isReceiversRemark(anchor, rule, box)
    );
    if (uses.length === anchor.uses.length) return [anchor];
    return uses.length === 0 && isWritten(anchor, box) ? [] : [{ ...anchor, uses }];
  });
  const isLed = (rule: FieldRule, box: Box) =>
    kept.some((anchor) => boxed.get(anchor) === box && anchor.uses.some((use) => use.rule === rule));
  const found = told.map((box): Anchor => {
    const uses = rules.filter((rule) => box.fields.includes(rule.name) && !(rule.name === "signature" && isLed(rule, box)))
      .map((rule) => ({ rule, rank: 0 }));
    return { uses, words: labelFrom(box), length: 0, edits: 1, standing: "heading", isPhrase: true };
  });
  return [...kept, ...found, ...ends];
}

function numberingOf(layout: Layout, anchors: readonly Anchor[], numbered: NumberedBoxes): Numbering {
  const boxes = boxesOf(layout, numbered), boxed = inBoxes(anchors, boxes);
  const fields = new Set<FieldName | undefined>([...numbered.values()].flat());
  const isTold = (box: Box) => anchors.some((anchor) => boxed.get(anchor) === box && agrees(anchor, box));
  const isOther = (box: Box) => anchors.some((anchor) => opens(anchor, box) && fields.has(anchor.uses[0]?.rule.name));
  return {
    boxes,
    fields,
    agreeing: boxes.filter((box) => box.fields.length > 0 && isTold(box)).length,
    against: boxes.filter((box) => !isTold(box) && isOther(box)).length,
  };
}

/** The box that each label stands in. */
function inBoxes(anchors: readonly Anchor[], boxes: readonly Box[]): ReadonlyMap<Anchor, Box | undefined> {
  return new Map(anchors.map((anchor) => [anchor, boxes.find(({ cell }) => isInside(cell, anchor.words[0]!))]));
}

/** The number of a box as what ends the value of the one before it. */
function alone(number: PlacedWord): Anchor {
  return { uses: [], words: [number], length: 0, edits: 0, standing: "heading", isPhrase: false };
}

/** So many numbers follow one another where boxes stand side by side: "10 HS | 11 Gross weight | 12 Vol". */
const LEAST_IN_ROW = 3;

/** The numbers of boxes that stand side by side in the order of the form, whether or not rules enclose them. */
function rowsOfNumbers({ words }: Layout): PlacedWord[] {
  // "21 400   22 900   23 000" are weights.
  const goesOn = (word: PlacedWord) => gapAfter(word) <= WIDE_GAP && /^\d{3}/.test(word.right!.text);
  const numbers = words.filter((word) =>
    BOX_NUMBER.test(word.text) && (beginsCell(word) || BOX_NUMBER.test(word.left!.text)) && !goesOn(word)
  );
  // One of them may be lost.
  const next = (word: PlacedWord) =>
    numbers.filter((other) => other.x0 > word.x0 && Math.abs(other.y0 - word.y0) < word.em)
      .find((other) => valueOf(other) - valueOf(word) === 1 || valueOf(other) - valueOf(word) === 2);
  const chain = (word: PlacedWord): PlacedWord[] => {
    const following = next(word);
    return following === undefined ? [word] : [word, ...chain(following)];
  };
  return [...new Set(numbers.map(chain).filter(({ length }) => length >= LEAST_IN_ROW).flat())];
}

function valueOf({ text }: PlacedWord): number {
  return Number(BOX_NUMBER.exec(text)![1]);
}

function boxesOf({ words, walls }: Layout, numbered: NumberedBoxes): Box[] {
  return words.flatMap((number): Box[] => {
    const fields = numbered.get(Number(BOX_NUMBER.exec(number.text)?.[1]));
    if (fields === undefined || !beginsCell(number)) return [];
    const cell = walls.cellOf(number);
    const isFirst = !words.some((word) => word !== number && isInside(cell, word) && word.y1 < number.y0);
    // The label of a box to sign in stands below it.
    const isLed = gapAfter(number) < WIDE_GAP + 1
      ? /^\W?\p{L}/u.test(number.right!.text)
      : words.some((word) => isInside(cell, word) && /\p{L}{4}/u.test(word.text));
    return isClosed(cell) && isFirst && isLed && !isDay(number) ? [{ number, cell, fields }] : [];
  });
}

/** "11 May 2026": a day that begins a cell, and no box of that number. */
function isDay({ right }: PlacedWord): boolean {
  return readMonth(right?.text ?? "")?.isMisread === false;
}

/** Whether a label is the first in its box, right behind the number. */
function opens({ words: [first] }: Anchor, box: Box | undefined): boolean {
  return box !== undefined && (first === box.number || first!.left === box.number);
}

/** "Reservas:", or "Consignee's remarks" on a line of its own, where the consignee signs: he has no other box to say in what was wrong. */
function isReceiversRemark({ words: [first, ...more] }: Anchor, { name }: FieldRule, { fields, number }: Box): boolean {
  const last = more.at(-1) ?? first!;
  const opensLine = beginsCell(first!) && first!.y0 > number.y1 && /^\p{Lu}/u.test(first!.text) && !/,$/.test(last.text);
  return name === "reservations" && fields.includes("signature") && (opensLine || endsInColon(last));
}

/** "18 Réserves" below "17 Transporteurs successifs", where the rule between the two was not seen. */
function isOfNextBox({ words: [first, second] }: Anchor, { number }: Box): boolean {
  const own = [first!, first!.left].find((word) => word !== null && BOX_NUMBER.test(word.text) && beginsCell(word));
  return own != null && own !== number && second !== undefined && valueOf(own) === valueOf(number) + 1;
}

function agrees({ uses }: Anchor, { fields }: Box): boolean {
  return uses.some(({ rule }) => fields.includes(rule.name));
}

/** The number, and what stands behind it up to the first figure or the end of its box. */
function labelFrom({ number, cell }: Box): PlacedWord[] {
  const words = [number];
  for (let word = number.right; word !== null && isInside(cell, word) && words.length < MOST_WORDS; word = word.right) {
    if (/\d/.test(word.text) || gapAfter(words.at(-1)!) > WIDE_GAP + 1) break;
    words.push(word);
  }
  return words;
}
