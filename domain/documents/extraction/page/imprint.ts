import { rowOf } from "./cells.ts";
import type { Layout, PlacedWord } from "./layout.ts";

/** What a firm has to print of itself on its papers. */
const OF_FIRM =
  /(?<!\p{L})(?:RCS|SIRET|capital|registered (?:in|office)|company (?:no|number|reg)|registro mercantil|inscrita)(?!\p{L})/iu;
/** Where on a page that stands: below this share of it. */
const FOOT = 0.75;

/** The height at which the imprint of a page begins: what a firm prints of itself at its foot, and how the paper came to be. Infinite where there is none. */
export function imprintOf({ words }: Pick<Layout, "words">): number {
  const top = words[0]?.y0 ?? 0, bottom = Math.max(...words.map(({ y1 }) => y1));
  const foot = words.filter(({ left, y0 }) => left === null && y0 > top + FOOT * (bottom - top));
  return foot.find((first) => OF_FIRM.test(textOf(first)))?.y0 ?? Infinity;
}

function textOf(first: PlacedWord): string {
  return rowOf(first).map(({ text }) => text).join(" ");
}
