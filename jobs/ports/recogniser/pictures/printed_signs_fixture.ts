import type { Box } from "../../../../domain/documents/recognition.ts";
import type { Gray } from "./gray.ts";
import { CODE_SIGNS, SHAPE, TYPEFACES } from "./typefaces.ts";

const [HEIGHT, MARGIN] = [24, 10];

/** A picture of a word in one of the typefaces that are known, `gap` pixels between its signs, and where it stands on it. */
export function printed(word: string, typeface: string, gap = 4): { readonly picture: Gray; readonly box: Box } {
  const bytes = Uint8Array.fromBase64(TYPEFACES[typeface]!), size = bytes.length / CODE_SIGNS.length;
  const signs = [...word].map((sign) => {
    const [breadth, ...cells] = bytes.subarray(CODE_SIGNS.indexOf(sign) * size, (CODE_SIGNS.indexOf(sign) + 1) * size);
    return {
      width: Math.max(2, Math.round(HEIGHT * 2 ** ((breadth! - 128) / 32))),
      cells: cells.flatMap((two) => [two >> 4, two & 15]),
    };
  });
  const width = 2 * MARGIN + signs.reduce((sum, sign) => sum + sign.width + gap, -gap), height = HEIGHT + 2 * MARGIN;
  const pixels = new Uint8Array(width * height).fill(255);
  let left = MARGIN;
  for (const sign of signs) {
    for (let y = 0; y < HEIGHT; y++) {
      for (let x = 0; x < sign.width; x++) {
        const cell = Math.floor(y / HEIGHT * SHAPE.rows) * SHAPE.columns + Math.floor(x / sign.width * SHAPE.columns);
        pixels[(MARGIN + y) * width + left + x] = 255 - 17 * sign.cells[cell]!;
      }
    }
    left += sign.width + gap;
  }
  return { picture: { width, height, pixels }, box: { x0: MARGIN, y0: MARGIN, x1: width - MARGIN, y1: height - MARGIN } };
}
