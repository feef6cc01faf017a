import assert from "node:assert/strict";
import { COLOURS, type ColourToken } from "./brand.ts";

/** Pairs set as text: [text, ground]. */
const TEXT_PAIRS: readonly [ColourToken, ColourToken][] = [
  ...(["ground", "surface", "raised"] as const).flatMap((ground) =>
    (["ink", "inkSoft", "road", "roadHover", "go", "watch", "stop", "pallet"] as const).map((text): [
      ColourToken,
      ColourToken,
    ] => [text, ground])
  ),
  ...(["roadGround", "goGround", "watchGround", "stopGround", "palletGround"] as const).map((ground): [
    ColourToken,
    ColourToken,
  ] => ["ink", ground]),
  ["road", "roadGround"],
  ["roadHover", "roadGround"],
  ["go", "goGround"],
  ["watch", "watchGround"],
  ["stop", "stopGround"],
  ["pallet", "palletGround"],
  ["onFill", "road"],
  ["onFill", "roadHover"],
  ["onFill", "stop"],
];

/** Pairs seen as a shape: the outline of a control, the ring of the focus, the bar of a chart. */
const SHAPE_PAIRS: readonly [ColourToken, ColourToken][] = [
  ["edge", "ground"],
  ["edge", "surface"],
  ["edge", "raised"],
  ["road", "ground"],
  ["stop", "stopGround"],
];

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** Contrast ratio, WCAG 2.2, from 1 to 21. */
function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter! + 0.05) / (darker! + 0.05);
}

for (const theme of ["light", "dark"] as const) {
  for (const [pairs, least] of [[TEXT_PAIRS, 4.5], [SHAPE_PAIRS, 3]] as const) {
    Deno.test(`COLOURS ${theme}: ${least}:1 between ${least === 4.5 ? "text" : "shapes"} and ground`, () => {
      const tooWeak = pairs
        .map(([front, ground]) => ({ front, ground, ratio: contrast(COLOURS[theme][front], COLOURS[theme][ground]) }))
        .filter(({ ratio }) => ratio < least);
      assert.deepEqual(tooWeak, []);
    });
  }
}
