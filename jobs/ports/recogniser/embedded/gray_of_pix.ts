import { type Pix, rgbOfPix } from "../../pictures/rgb_of_pix.ts";
import type { Gray } from "../pictures/gray.ts";

/** Long side of a picture above which more pixels do not read better: an A4 page at 240 dots an inch. */
const ENOUGH_PIXELS = 2_800;
/** Parts of brightness by ITU-R BT.601, in thousandths. */
const LUMA = { red: 299, green: 587, blue: 114 };

/** The picture at `pix` in shades of grey; from the size on at which each `factor` by `factor` pixels are as good as one, their mean. */
export function grayOfPix(memory: ArrayBuffer, pix: Pix): Gray {
  const colours = rgbOfPix(memory, pix);
  const factor = Math.max(1, Math.floor(Math.max(colours.width, colours.height) / ENOUGH_PIXELS));
  const width = Math.floor(colours.width / factor), height = Math.floor(colours.height / factor);
  const pixels = new Uint8Array(width * height);
  const row = new Uint8Array(colours.width * 3);
  const sums = new Float64Array(width);
  const scale = 1 / (1_000 * factor * factor);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let n = 0; n < factor; n++) {
      colours.read(y * factor + n, row);
      add(sums, row, factor);
    }
    for (let x = 0; x < width; x++) pixels[y * width + x] = sums[x]! * scale + 0.5;
  }
  return { width, height, pixels };
}

/** Adds the brightness of each `factor` pixels of a row. */
function add(sums: Float64Array, row: Uint8Array, factor: number): void {
  for (let x = 0, at = 0; x < sums.length; x++) {
    let sum = 0;
    for (const end = at + 3 * factor; at < end; at += 3) {
      sum += LUMA.red * row[at]! + LUMA.green * row[at + 1]! + LUMA.blue * row[at + 2]!;
    }
    sums[x]! += sum;
  }
}
