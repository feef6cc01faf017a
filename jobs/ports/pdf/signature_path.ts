import type { Strokes } from "../../../domain/notes/strokes.ts";

/** A signature as an SVG path in its own coordinates, moved to the origin. */
export interface SignaturePath {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** The path through all points; a touch without movement becomes a dot. Curves run through the middles between points, as the pen did. */
export function signaturePath(strokes: Strokes): SignaturePath {
  const points = strokes.flatMap((stroke) => stroke.points);
  const left = Math.min(...points.map(({ x }) => x)), top = Math.min(...points.map(({ y }) => y));
  const width = Math.max(...points.map(({ x }) => x)) - left, height = Math.max(...points.map(({ y }) => y)) - top;
  const at = (x: number, y: number) => `${round(x - left)} ${round(y - top)}`;
  const path = strokes.map(({ points: [first, ...rest] }) => {
    if (!first) return "";
    const curves = rest.map((point, index) => {
      const next = rest[index + 1] ?? point;
      return `Q${at(point.x, point.y)} ${at((point.x + next.x) / 2, (point.y + next.y) / 2)}`;
    });
    return `M${at(first.x, first.y)}${curves.length > 0 ? curves.join("") : "l0.5 0.5"}`;
  }).join("");
  return { path, width, height };
}

function round(coordinate: number): number {
  return Math.round(coordinate * 100) / 100;
}
