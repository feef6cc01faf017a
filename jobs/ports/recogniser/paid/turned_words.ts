import type { RecognisedLine, RecognisedPage } from "../../../../domain/documents/recognition.ts";
import type { Turns } from "../pictures/gray.ts";

type Point = readonly [x: number, y: number];

/** A word as an engine places it: four corners from the upper left of its letters on, clockwise as it is read, as fractions of the picture. */
export interface PlacedWord {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  readonly corners: readonly Point[];
}

/** The page that an engine's lines make, turned upright where most of its words run along or upside down. */
export function turnedPage(lines: readonly (readonly PlacedWord[])[], width: number, height: number): RecognisedPage {
  const turns = turnsOf(lines.flat(), width, height);
  return {
    width: turns % 2 === 1 ? height : width,
    height: turns % 2 === 1 ? width : height,
    ...(turns !== 0 && { quarterTurns: turns }),
    lines: lines.map((words): RecognisedLine => ({
      words: words.map(({ text, confidence, corners }) => {
        const points = corners.map((point) => turned(point, turns));
        const xs = points.map(([x]) => fraction(x)), ys = points.map(([, y]) => fraction(y));
        const box = { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) };
        return { text, confidence: Math.round(confidence), box };
      }),
    })).filter(({ words }) => words.length > 0),
  };
}

/** Each letter votes for the turn after which its word runs from left to right. */
function turnsOf(words: readonly PlacedWord[], width: number, height: number): Turns {
  const votes = [0, 0, 0, 0];
  for (const { text, corners: [first, second] } of words) {
    if (first === undefined || second === undefined) continue;
    const dx = (second[0] - first[0]) * width, dy = (second[1] - first[1]) * height;
    const turns = Math.abs(dx) >= Math.abs(dy) ? (dx >= 0 ? 0 : 2) : (dy >= 0 ? 3 : 1);
    votes[turns]! += text.length;
  }
  return votes.indexOf(Math.max(...votes)) as Turns;
}

function turned([x, y]: Point, turns: Turns): Point {
  switch (turns) {
    case 0:
      return [x, y];
    case 1:
      return [1 - y, x];
    case 2:
      return [1 - x, 1 - y];
    case 3:
      return [y, 1 - x];
  }
}

const fraction = (at: number) => Math.round(Math.min(Math.max(at, 0), 1) * 10_000) / 10_000;
