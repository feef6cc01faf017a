import type { RgbRows } from "./rgb.ts";

/** Where a picture of Leptonica lies in the memory of its program. */
export type Pix = number & { readonly brand?: unique symbol };

/** Leptonica's structs as 32-bit words (`pix_internal.h` of 1.8x). */
const OF_PIX = { width: 0, height: 1, depth: 2, samples: 3, wordsPerLine: 4, colormap: 11, pixels: 12 } as const;
const OF_COLORMAP = { colours: 0, count: 3 } as const;

const WHITE = 255;

/** The picture at `pix`, read where it lies: of use as long as it is there. What is see-through is white. */
export function rgbOfPix(memory: ArrayBuffer, pix: Pix): RgbRows {
  const words = new Uint32Array(memory);
  const field = (name: keyof typeof OF_PIX) => words[pix / 4 + OF_PIX[name]]!;
  const width = field("width"), height = field("height"), depth = field("depth");
  const lineWords = field("wordsPerLine"), first = field("pixels") / 4;
  if (depth === 32) {
    const isOpaque = field("samples") !== 4;
    return { width, height, read: (y, row) => readColours(words, first + y * lineWords, row, isOpaque) };
  }
  const colormap = field("colormap");
  const palette = colormap === 0 ? evenShades(depth) : paletteOf(memory, colormap);
  return { width, height, read: (y, row) => readShades(words, first + y * lineWords, row, depth, palette) };
}

/** A word is red, green, blue, alpha from its upper bits down. */
function readColours(words: Uint32Array, line: number, row: Uint8Array, isOpaque: boolean): void {
  for (let at = 0, word = line; at < row.length; at += 3, word++) {
    const colour = words[word]!;
    const share = isOpaque ? 1 : (colour & 255) / 255;
    row[at] = WHITE + ((colour >>> 24) - WHITE) * share + 0.5;
    row[at + 1] = WHITE + ((colour >>> 16 & 255) - WHITE) * share + 0.5;
    row[at + 2] = WHITE + ((colour >>> 8 & 255) - WHITE) * share + 0.5;
  }
}

/** Pixels fill a word from its upper bits down; of sixteen bits the upper eight are told. */
function readShades(words: Uint32Array, line: number, row: Uint8Array, depth: number, palette: Uint8Array): void {
  const perWord = 32 / depth, mask = 2 ** depth - 1, excess = Math.max(0, depth - 8);
  for (let at = 0, x = 0; at < row.length; at += 3, x++) {
    const value = words[line + Math.floor(x / perWord)]! >>> (32 - depth * (x % perWord + 1)) & mask;
    const shade = (value >>> excess) * 3;
    row[at] = palette[shade] ?? WHITE;
    row[at + 1] = palette[shade + 1] ?? WHITE;
    row[at + 2] = palette[shade + 2] ?? WHITE;
  }
}

/** One bit is ink where it is set; more bits are brighter the higher. */
function evenShades(depth: number): Uint8Array {
  const most = 2 ** Math.min(depth, 8) - 1;
  const shades = Uint8Array.from({ length: most + 1 }, (_, value) => depth === 1 ? WHITE * (1 - value) : WHITE * value / most);
  return new Uint8Array([...shades].flatMap((shade) => [shade, shade, shade]));
}

/** Colours lie there as blue, green, red, alpha. */
function paletteOf(memory: ArrayBuffer, colormap: number): Uint8Array {
  const words = new Uint32Array(memory);
  const count = words[colormap / 4 + OF_COLORMAP.count]!;
  const colours = new Uint8Array(memory, words[colormap / 4 + OF_COLORMAP.colours]!, count * 4);
  return new Uint8Array(
    Array.from({ length: count }, (_, n) => [colours[4 * n + 2]!, colours[4 * n + 1]!, colours[4 * n]!]).flat(),
  );
}
