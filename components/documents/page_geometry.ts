import type { Box } from "../../domain/documents/recognition.ts";
import type { PagePicture } from "./reviewed_field.ts";

/** Width and height of the upright page, in pixels of its picture. */
export function uprightSize({ width, height, quarterTurns }: PagePicture): { width: number; height: number } {
  return quarterTurns === 1 || quarterTurns === 3 ? { width: height, height: width } : { width, height };
}

/** The matrix that turns a picture upright, with its upper left corner where it was; undefined where it is so. */
export function turnOf({ width, height, quarterTurns }: PagePicture): string | undefined {
  switch (quarterTurns) {
    case 1:
      return `matrix(0 1 -1 0 ${height} 0)`;
    case 2:
      return `matrix(-1 0 0 -1 ${width} ${height})`;
    case 3:
      return `matrix(0 -1 1 0 0 ${width})`;
    case undefined:
      return undefined;
  }
}

/** A box on an upright page, `padding` pixels larger on each side. */
export function rectOf(picture: PagePicture, { x0, y0, x1, y1 }: Box, padding = 0) {
  const { width, height } = uprightSize(picture);
  const [x, y] = [x0 * width - padding, y0 * height - padding];
  return {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.round((x1 - x0) * width + 2 * padding),
    height: Math.round((y1 - y0) * height + 2 * padding),
  };
}
