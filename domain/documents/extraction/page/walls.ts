import type { RecognisedPage, RecognisedWord } from "../../recognition.ts";
import type { LevelWord } from "./level.ts";

/** The place of a word on a level page, and the height of its row. */
type Placed = Pick<LevelWord, "x0" | "y0" | "x1" | "y1"> & { readonly em: number };

/** What the rules of a form enclose, in pixels of the level page; endless where there is none. */
export interface Cell {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Whether rules enclose a cell on all sides. */
export function isClosed({ x0, y0, x1, y1 }: Cell): boolean {
  return [x0, y0, x1, y1].every(Number.isFinite);
}

/** Whether the middle of a word is in a cell. */
export function isInside({ x0, y0, x1, y1 }: Cell, word: Omit<Placed, "em">): boolean {
  const x = (word.x0 + word.x1) / 2, y = (word.y0 + word.y1) / 2;
  return x > x0 && x < x1 && y > y0 && y < y1;
}

/** The rules of a form, which part its boxes and the cells of its tables. */
export interface Walls {
  /** Whether one stands between two words of a row. */
  between(left: Placed, right: Placed): boolean;
  /** Whether one goes through the middle of a word. */
  isOn(word: Placed): boolean;
  /** The cell that a word stands in. */
  cellOf(word: Placed): Cell;
}

/** A rule, from left to right or from top to bottom. */
interface Line extends Cell {}

/** How far a rule may end from what it parts, and a word reach over it, in heights of the row: engines cut words out roughly. */
const SLACK = 0.5;
/** How far the middle of what was made of a rule is from it. */
const BESIDE = 0.3;
/** Of the width of a box: a shorter rule in it is a dotted line to write on, or a stroke of a pen below a signature. */
const ACROSS = 0.6;

/** The walls of a page, level as its words are. */
export function wallsOf(page: RecognisedPage, levelled: (word: RecognisedWord) => LevelWord): Walls {
  const point = (x: number, y: number) => levelled({ text: "", confidence: 0, box: { x0: x, y0: y, x1: x, y1: y } });
  const lines = (page.rules ?? []).map(([fromX, fromY, toX, toY]): Line => {
    const from = point(fromX, fromY), to = point(toX, toY);
    return { x0: from.x0, y0: from.y0, x1: to.x0, y1: to.y0 };
  });
  const isAcross = ({ x0, y0, x1, y1 }: Line) => Math.abs(x1 - x0) > Math.abs(y1 - y0);
  const across = lines.filter(isAcross), down = lines.filter((line) => !isAcross(line));
  const levelAt = ({ x0, y0, x1, y1 }: Line, x: number) => y0 + (y1 - y0) * (x - x0) / (x1 - x0);
  /** Whether a rule across lies at `x` between the height `y` and the end of a rule down: that is of the boxes above or below. */
  const isParted = ({ y0, y1 }: Line, x: number, y: number, slack: number) => {
    if (y >= y0 && y <= y1) return false;
    const end = y < y0 ? y0 : y1;
    return across.some((line) => {
      const level = levelAt(line, x);
      return x > line.x0 && x < line.x1 && Math.abs(level - y) < Math.abs(end - y) + slack && (level < y) === (end < y);
    });
  };
  /** Where the rules down stand at the height `y`, beside `x` where that is told. */
  const beside = (y: number, slack: number, x?: number) =>
    down.filter((line) => y > line.y0 - slack && y < line.y1 + slack && !(x !== undefined && isParted(line, x, y, slack / 4)))
      .map(({ x0, y0, x1, y1 }) => x0 + (x1 - x0) * (y - y0) / (y1 - y0));
  /** Where the rules across lie above or below `x` that go on, with gaps, over `least`. */
  const over = (x: number, slack: number, least: number) =>
    across.filter((line) => x > line.x0 - slack && x < line.x1 + slack && lengthWith(line, across, slack) > least)
      .map((line) => levelAt(line, x));
  return {
    between(left, right) {
      const slack = SLACK * left.em;
      return beside((left.y0 + left.y1 + right.y0 + right.y1) / 4, slack).some((x) =>
        x > left.x1 - slack && x < right.x0 + slack
      );
    },
    isOn: ({ x0, y0, x1, y1, em }) => beside((y0 + y1) / 2, 0).some((x) => Math.abs(x - (x0 + x1) / 2) < BESIDE * em),
    cellOf({ x0, y0, x1, y1, em }) {
      const x = (x0 + x1) / 2, y = (y0 + y1) / 2;
      const sides = beside(y, SLACK * em, x);
      const left = Math.max(...sides.filter((side) => side < x), -Infinity);
      const right = Math.min(...sides.filter((side) => side > x), Infinity);
      const levels = over(x, SLACK * em, Number.isFinite(right - left) ? ACROSS * (right - left) : 0);
      return {
        x0: left,
        x1: right,
        y0: Math.max(...levels.filter((level) => level < y), -Infinity),
        y1: Math.min(...levels.filter((level) => level > y), Infinity),
      };
    },
  };
}

/** How long a rule is together with its other pieces on the same height. */
function lengthWith(line: Line, across: readonly Line[], slack: number): number {
  return across.filter(({ y0 }) => Math.abs(y0 - line.y0) < slack).reduce((sum, { x0, x1 }) => sum + x1 - x0, 0);
}
