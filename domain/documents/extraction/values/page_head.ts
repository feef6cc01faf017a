import { beginsCell, cellFrom } from "../page/cells.ts";
import type { Layout, PlacedWord } from "../page/layout.ts";
import { type Region, regionOfBlock } from "./regions.ts";

/** The head of a page is this share of what is printed on it. */
const HEAD_SHARE = 0.25;
/** The number of a paper, with its sign or not: four digits at least. */
const NUMBER = /^(?:(?:n[°º.]{0,2}|n[or]\.?|num[ée]ro|number|#|r[ée]f\.?) ?:? ?)?(?=(?:.*\d){4})[A-Z\d]+(?:[ ./-][A-Z\d]+)*$/i;
/** A telephone number, a SIREN or SIRET, a date, a postal code before its town. */
const OTHER =
  /^(?:0\d(?:[ .]\d\d){4}|\d{3} \d{3} \d{3}(?: \d{5})?|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.*|\d{5} \p{L}.*|\d{1,2}[:h]\d\d|\d{4}|(?:siren|siret|rcs|ape|naf|tva|vat|nif|cif|gln|eori|t[ée]l|fax|bp|compte|account|cuenta|client|page|quai|dock|agence|d[ée]p[ôo]t)(?!\p{L}).*)$/iu;

/** The first cell of a page, as firms print their name there, and those that begin beside it: a title may stand a little higher. */
export function letterheads({ words }: Pick<Layout, "words">): Region[] {
  const isName = ({ text }: PlacedWord) => /\p{L}{2}/u.test(text);
  const first = words.find((word) => word.left === null && isName(word));
  if (first === undefined) return [];
  const beside = words.filter((word) =>
    word !== first && beginsCell(word) && isName(word) && word.y0 > first.y0 && word.y0 < first.y1
  );
  return [first, ...beside.toSorted((one, other) => one.x0 - other.x0)].map(cellFrom).map(regionOf);
}

/** Cells in the head of a page that hold nothing but a number, as papers have theirs there. */
export function numbersInHead({ words }: Layout): Region[] {
  const top = words[0]?.y0 ?? 0, bottom = words.at(-1)?.y1 ?? 0;
  const head = words.filter(({ y0 }) => y0 < top + HEAD_SHARE * (bottom - top));
  return head.filter(beginsCell).map(cellFrom).filter((cell) => {
    const text = cell.map((word) => word.text).join(" ");
    return NUMBER.test(text) && !OTHER.test(text);
  }).map(regionOf);
}

function regionOf(cell: readonly PlacedWord[]): Region {
  return { ...regionOfBlock([cell]), side: "anywhere" };
}
