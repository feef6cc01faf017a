import type { FormType } from "../../domain/documents/extraction/forms/mod.ts";
import type { KnownValues } from "../../domain/documents/extraction/known_values.ts";
import type { Lang } from "../../domain/i18n/lang.ts";
import type { Truth } from "./sheet.ts";

/** A document written out by hand as a page, and what is right. */
export interface Paper {
  readonly name: string;
  readonly type: FormType;
  readonly lang: Lang;
  readonly font: keyof typeof FONTS;
  readonly truth: Truth;
  /** What an office knew of its order before the paper came, in its own words; sometimes another thing than the paper says. */
  readonly known?: KnownValues;
  /** The body of the page. */
  readonly html: string;
}

const FOLDER = new URL("./papers/", import.meta.url);
/** A file says in a comment, in JSON, what it is and what is right of it; the body of the page follows. */
const FILE = /^<!--\n(.*?)\n-->\n(.*)$/s;

/** The papers of one set, a folder of `papers/`, in the order of their names. */
export function papersOf(set: string): Paper[] {
  const folder = new URL(`${set}/`, FOLDER);
  return [...Deno.readDirSync(folder)].map(({ name: file }) => file).sort().map((file) => {
    const [, facts, html] = FILE.exec(Deno.readTextFileSync(new URL(file, folder)))!;
    return { name: file.replace(/\.html$/, ""), html: html!, ...JSON.parse(facts!) };
  });
}

const FONTS = {
  serif: '"Liberation Serif", "Times New Roman", serif',
  sans: '"Liberation Sans", Arial, sans-serif',
  narrow: '"Liberation Sans Narrow", "Arial Narrow", sans-serif',
  mono: '"Liberation Mono", "Courier New", monospace',
  wide: '"DejaVu Sans", Verdana, sans-serif',
  book: '"DejaVu Serif", Georgia, serif',
  condensed: '"DejaVu Sans Condensed", Tahoma, sans-serif',
} as const;

/** How the page comes to us: printed and scanned well, or seen by a phone. */
const WORN =
  "transform: perspective(2400px) rotateX(4deg) rotateY(-5deg) rotate(1.6deg) scale(0.93); filter: blur(0.55px) contrast(0.75) brightness(0.86);";

/** The page in HTML; `pen` is the address of the font that stands for a hand. */
export function pageOf({ font, html }: Paper, pen: string, isWorn: boolean): string {
  return `<!doctype html><meta charset="utf-8"><style>
@font-face { font-family: pen; src: url("${pen}"); }
html { background: ${isWorn ? "#54504a" : "#fff"}; }
body { box-sizing: border-box; width: 794px; height: 1122px; margin: 0; padding: 46px 52px; background: #fff; font: 14px/1.35 ${
    FONTS[font]
  }; ${isWorn ? WORN : ""} }
.grid, .boxes { width: 100%; border-collapse: collapse; margin: 12px 0; } .grid td, .grid th { border: 1px solid #333; padding: 5px 8px; text-align: left; }
.grid th { background: #e6e6e6; font-weight: 600; } .boxes td { border: 1px solid #000; padding: 3px 5px; vertical-align: top; font-size: 10px; width: 33%; }
.boxes p { font-size: 13px; margin: 6px 0 4px 12px; } .boxes .big { font-size: 19px; } .rows td { padding: 4px 26px 4px 0; } .plain td { padding: 3px 18px 3px 0; }
.sums { margin-left: auto; } .sums td { padding: 3px 14px; } .num { text-align: right !important; } .tall td, .tall { height: 110px; vertical-align: top; }
.two { display: grid; grid-template-columns: 1fr 1fr; gap: 18px; } .frame { border: 1px solid #444; padding: 6px 10px; min-height: 62px; } .indent { margin-left: 40px; }
.pen { font-family: pen; font-size: 19px; color: #1c2c6b; } .stamp { color: #8a2b55; font-weight: 700; transform: rotate(-7deg); border: 2px solid; display: inline-block; padding: 3px 9px; opacity: 0.75; }
.band { background: #ddd; text-align: center; padding: 6px; } dl { display: grid; grid-template-columns: 230px 1fr; gap: 6px; } dd { margin: 0; } small { font-size: 11px; }
</style><body>${html}</body>`;
}
