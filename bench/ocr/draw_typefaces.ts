import { chromium } from "@playwright/test";
import { inkCells } from "../../jobs/ports/recogniser/pictures/read_shapes.ts";
import { CODE_SIGNS } from "../../jobs/ports/recogniser/pictures/typefaces.ts";
import { CHROMIUM_ARGS, findChromium } from "../../tests/support/chromium.ts";

/** Typefaces by the name that `typefaces.ts` has for them, as a canvas calls them. */
const FONTS = {
  ...{
    sans: '"Liberation Sans"',
    serif: '"Liberation Serif"',
    typewriter: '"Liberation Mono"',
    narrow: '"Liberation Sans Narrow"',
  },
  ...{ wide: '"DejaVu Sans"', book: '"DejaVu Serif"' },
} as const;

const executablePath = findChromium();
if (executablePath === null) throw new Error("no Chromium found: CHROME_PATH names one");
const browser = await chromium.launch({ executablePath, args: CHROMIUM_ARGS });
try {
  const page = await browser.newPage();
  await page.setContent('<canvas width="200" height="200"></canvas>');
  for (const [name, family] of Object.entries(FONTS)) {
    for (const weight of ["", "bold "]) {
      const bytes: number[] = [];
      for (const sign of CODE_SIGNS) {
        const ink = await page.evaluate(drawn, { sign, font: `${weight}96px ${family}` });
        bytes.push(...shapeBytes(Uint8Array.fromBase64(ink)));
      }
      console.log(`  ${name}${weight ? "Bold" : ""}: "${Uint8Array.from(bytes).toBase64()}",`);
    }
  }
} finally {
  await browser.close();
}

/** In the browser: the ink of a sign, 200 by 200 bytes, 255 is black; in base64. */
function drawn({ sign, font }: { readonly sign: string; readonly font: string }): string {
  const context = document.querySelector("canvas")!.getContext("2d", { willReadFrequently: true })!;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, 200, 200);
  context.fillStyle = "#000";
  context.font = font;
  context.fillText(sign, 40, 140);
  const { data } = context.getImageData(0, 0, 200, 200);
  return btoa(Array.from({ length: 200 * 200 }, (_, at) => String.fromCharCode(255 - data[4 * at]!)).join(""));
}

/** A sign as `TYPEFACES` has it: how wide it is to its height, then its ink on the grid, two cells a byte. */
function shapeBytes(ink: Uint8Array): number[] {
  const dark = [...ink.keys()].filter((at) => ink[at]! > 127);
  const xs = dark.map((at) => at % 200), ys = dark.map((at) => Math.floor(at / 200));
  const [x0, x1, y0, y1] = [Math.min(...xs), Math.max(...xs) + 1, Math.min(...ys), Math.max(...ys) + 1];
  const level = { width: 200, height: 200, pixels: ink.map((dark) => 255 - dark) };
  const cells = inkCells(level, { x0, y0, x1, y1 }).map(Math.round);
  const breadth = Math.min(255, Math.max(0, Math.round(128 + 32 * Math.log2((x1 - x0) / (y1 - y0)))));
  return [breadth, ...cells.flatMap((cell, at) => at % 2 === 0 ? [cell * 16 + cells[at + 1]!] : [])];
}
