import type { Gray } from "./gray.ts";
import { type InkPart, inkParts } from "./ink_parts.ts";
import { DARK, RULE_SHARE } from "./loose_ink.ts";

/** Share of the page's width: dashes, dots and what is left of a rule are no thicker. */
const THIN_SHARE = 1 / 300;

/**
 * What a pen or a stamp left: `mask`, the loose ink of `level`, without the trifles of print. Those are dots and dashes of a line to be filled in; boxes to be
 * ticked, which are too small to be rules; and what was left beside a rule or a word, as the round corners of a frame or an accent.
 */
export function penInk({ width, pixels }: Gray, mask: Uint8Array): Uint8Array {
  const pen = mask.slice();
  const thin = width * THIN_SHARE, small = width * RULE_SHARE;
  // Dark, but no loose ink: a rule or a word.
  const isPrint = (at: number) => mask[at] === 0 && pixels[at]! < DARK;
  const isRest = (part: InkPart) =>
    part.pixels.some((at) => isPrint(at - 1) || isPrint(at + 1) || isPrint(at - width) || isPrint(at + width));
  for (const part of inkParts(mask, width)) {
    const [wide, high] = [part.x1 - part.x0, part.y1 - part.y0];
    const isTrifle = Math.min(wide, high) <= thin || (Math.max(wide, high) <= small && (isRest(part) || isHollow(part, width)));
    if (isTrifle) { for (const at of part.pixels) pen[at] = 0; }
  }
  return pen;
}

/** Whether there is no ink in the middle half of a part. */
function isHollow({ x0, y0, x1, y1, pixels }: InkPart, width: number): boolean {
  const isMiddle = (from: number, to: number, at: number) => Math.abs(at - (from + to - 1) / 2) < (to - from) / 4;
  return !pixels.some((at) => isMiddle(x0, x1, at % width) && isMiddle(y0, y1, Math.floor(at / width)));
}
