import type { Box } from "../../../../domain/documents/recognition.ts";

/** Connected ink: where it lies, in pixels, and which pixels it is, by their place in the mask. */
export interface InkPart extends Box {
  readonly pixels: readonly number[];
}

/** The connected parts of the ink of `mask`, which is one where there is some, in rows of `width`. */
export function inkParts(mask: Uint8Array, width: number): InkPart[] {
  const left = mask.slice();
  const parts: InkPart[] = [];
  for (let start = left.indexOf(1); start !== -1; start = left.indexOf(1, start + 1)) {
    const pixels = [start];
    left[start] = 0;
    let [x0, y0, x1, y1] = [width, Infinity, 0, 0];
    for (let n = 0; n < pixels.length; n++) {
      const at = pixels[n]!, x = at % width, y = (at - x) / width;
      [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x + 1), Math.max(y1, y + 1)];
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) {
          const next = at + dy * width + dx;
          if (x + dx < 0 || x + dx >= width || left[next] !== 1) continue;
          left[next] = 0;
          pixels.push(next);
        }
      }
    }
    parts.push({ x0, y0, x1, y1, pixels });
  }
  return parts;
}
