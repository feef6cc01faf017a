import type { Gray } from "../pictures/gray.ts";

/** Where a picture of Leptonica lies in the memory of its program. */
export type Pix = number & { readonly brand?: unique symbol };

/** Long side of a picture above which more pixels do not read better: an A4 page at 240 dots an inch. */
const ENOUGH_PIXELS = 2_800;

/** Leptonica's structs as 32-bit words (`pix_internal.h` of 1.8x). */
export const OF_PIX = { width: 0, height: 1, depth: 2, samples: 3, wordsPerLine: 4, colormap: 11, pixels: 12 } as const;
export const OF_COLORMAP = { colours: 0, count: 3 } as const;

/**
 * The picture at `pix` in shades of grey; from the size on at which each `factor` by `factor` pixels are as good as one, their mean. What is see-through
 * is white.
 */
export function grayOfPix(memory: ArrayBuffer, pix: Pix): Gray {
  const words = new Uint32Array(memory);
  const field = (name: keyof typeof OF_PIX) => words[pix / 4 + OF_PIX[name]]!;
  const width = field("width"), height = field("height");
  const factor = Math.max(1, Math.floor(Math.max(width, height) / ENOUGH_PIXELS));
  const w = Math.floor(width / factor), h = Math.floor(height / factor);
  const grayAt = sampler(memory, field("depth"), field("samples"), field("colormap"));
  const lineWords = field("wordsPerLine"), first = field("pixels") / 4;
  const pixels = new Uint8Array(w * h);
  for (let y = 0, at = 0; y < h; y++) {
    for (let x = 0; x < w; x++, at++) {
      let sum = 0;
      for (let dy = 0; dy < factor; dy++) {
        const line = first + (y * factor + dy) * lineWords;
        for (let dx = 0; dx < factor; dx++) sum += grayAt(line, x * factor + dx);
      }
      pixels[at] = sum / (factor * factor) + 0.5;
    }
  }
  return { width: w, height: h, pixels };
}

/** Brightness of a pixel from the word where its line begins. Pixels fill a word from its upper bits down; 32 bits are red, green, blue, alpha. */
function sampler(memory: ArrayBuffer, depth: number, samples: number, colormap: number): (line: number, x: number) => number {
  const words = new Uint32Array(memory);
  if (depth === 32) {
    return (line, x) => {
      const word = words[line + x]!;
      const gray = luma(word >>> 24, word >>> 16 & 255, word >>> 8 & 255);
      return samples === 4 ? 255 - (255 - gray) * (word & 255) / 255 : gray;
    };
  }
  const mask = 2 ** depth - 1;
  const shades = colormap === 0 ? evenShades(depth, mask) : paletteShades(memory, colormap);
  const perWord = 32 / depth;
  return (line, x) => {
    const value = words[line + Math.floor(x / perWord)]! >>> (32 - depth * (x % perWord + 1)) & mask;
    return depth === 16 ? value >>> 8 : shades[value] ?? 255;
  };
}

/** One bit is ink where it is set; more bits are brighter the higher. */
function evenShades(depth: number, mask: number): number[] {
  if (depth > 8) return [];
  return Array.from({ length: mask + 1 }, (_, value) => depth === 1 ? 255 * (1 - value) : 255 * value / mask);
}

function paletteShades(memory: ArrayBuffer, colormap: number): number[] {
  const words = new Uint32Array(memory);
  const colours = words[colormap / 4 + OF_COLORMAP.colours]!, count = words[colormap / 4 + OF_COLORMAP.count]!;
  const bytes = new Uint8Array(memory, colours, count * 4);
  return Array.from({ length: count }, (_, n) => luma(bytes[4 * n + 2]!, bytes[4 * n + 1]!, bytes[4 * n]!));
}

/** ITU-R BT.601. */
const luma = (red: number, green: number, blue: number) => (299 * red + 587 * green + 114 * blue) / 1_000;
