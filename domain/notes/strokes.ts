/** A signature drawn on glass: strokes of points in CSS pixels, y downwards. */
export type Strokes = readonly Stroke[];

/** One touch of the pen. */
export interface Stroke {
  readonly points: readonly Point[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const MAX_STROKES = 500;
const MAX_POINTS = 10_000;
const MAX_COORDINATE = 10_000;

/**
 * Strokes from the JSON that a signature pad gives, an array of `{points: [{x, y}]}`; what else it holds is dropped. Null when it is anything
 * else, is empty, or is larger than a hand makes it.
 */
export function readStrokes(json: string): Strokes | null {
  const groups = parsed(json);
  if (!Array.isArray(groups) || groups.length > MAX_STROKES) return null;
  const strokes = groups.map((group) =>
    isObject(group) && Array.isArray(group.points) ? { points: group.points.map(pointOf) } : null
  );
  const points = strokes.flatMap((stroke) => stroke?.points ?? [null]);
  if (points.length === 0 || points.length > MAX_POINTS || points.includes(null)) return null;
  return strokes as Strokes;
}

function pointOf(point: unknown): Point | null {
  if (!isObject(point)) return null;
  const { x, y } = point;
  return isCoordinate(x) && isCoordinate(y) ? { x, y } : null;
}

function isCoordinate(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= MAX_COORDINATE;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
